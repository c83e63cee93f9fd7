/**
 * Words of general language that say the same or speak of the same: verbs with their nouns, names of countries with
 * their adjectives, units and abbreviations with their long forms. German and English together.
 */
export const wordGroups = `
heiraten heirat hochzeit ehe ehefrau ehemann gattin gatte vermählt vermählung verheiratet gemahlin marry marriage wedding wife husband spouse married
gebären geburt geboren geburtsort geburtstag birth born birthplace
sterben tod tot verstorben todesursache todesfall ums death died dead die dies killed
töten ermorden mord ermordung umbringen kill murder assassination
leben wohnen wohnort wohnsitz live reside residence living
gründen gründung gründer gegründet stiften stifter found founding founder founded establish established
erfinden erfindung erfinder invent invention inventor
entdecken entdeckung entdecker discover discovery discoverer
bauen erbauen errichten bau errichtung erbaut gebaut build built construct construction
zerstören zerstörung vernichten vernichtung destroy destruction destroyed
beginnen beginn anfang anfangen starten start gestartet auftakt begin beginning
enden ende beenden schluss abschluss beendet end finish ending
eröffnen eröffnung einweihung eröffnet opening opened
schließen schließung stilllegung closing closed closure
kaufen kauf erwerben erwerb käufer buy purchase bought acquire acquisition
verkaufen verkauf verkäufer absatz sell sale sold
verdienen lohn gehalt einkommen verdienst einkünfte bezahlung salary wage income earn earnings pay
arbeiten arbeit beruf tätigkeit job beschäftigt beschäftigung stelle work occupation profession employed employment
mitarbeiter beschäftigte angestellte personal belegschaft arbeitnehmer employee employees staff
studieren studium universität hochschule student study university college
lernen schule ausbildung unterricht schüler learn school education
lehren lehrer unterrichten dozent professor teach teacher
schreiben verfassen autor schriftsteller verfasser geschrieben verfasst write author writer written
veröffentlichen erscheinen veröffentlichung erschienen herausgeben publish publication published release released
buch werk roman band book novel work
lied song musik titel stück music
film kino spielfilm movie cinema
schauspieler darsteller darstellerin rolle spielen actor actress role cast
regisseur regie director directed
wählen wahl gewählt abstimmung election elect elected vote
regieren regierung herrschen herrscher herrschaft regent govern government ruler rule reign
könig königin monarch thron krone king queen monarch throne crown
präsident staatsoberhaupt staatschef president
minister ministerin ressort ministerium minister ministry
leiten leiter leitung führen führung chef vorsitzender direktor geschäftsführer lead leader head chief director manager
gewinnen sieg sieger gewinner gewonnen win winner victory won
verlieren niederlage verlust unterliegen lose defeat loss lost
spielen spiel partie match play game
verein klub club mannschaft team
krieg konflikt kampf schlacht gefecht war battle conflict fight
angreifen angriff überfall attacke invasion attack invade invaded
armee heer militär truppen soldaten streitkräfte army military troops soldiers forces
frieden friedensvertrag waffenstillstand peace treaty
vertrag abkommen vereinbarung kontrakt contract agreement treaty
gesetz recht verordnung vorschrift regelung law act regulation rule
gericht urteil richter prozess court judge trial verdict
polizei polizist beamte police officer
strafe bestrafen bestrafung verurteilt geldstrafe bußgeld punishment penalty fine sentence
gefängnis haft inhaftiert inhaftierung prison jail imprisoned
religion glaube konfession gläubige kirche faith religious church
groß größe umfang ausmaß size large extent
hoch höhe height high tall
lang länge length long
breit breite width wide
tief tiefe depth deep
schwer gewicht wiegen weight heavy weigh
schnell geschwindigkeit tempo speed fast quick velocity
alt alter lebensalter age old
jung jugend jugendliche youth young
warm wärme hitze temperatur heiß heat temperature hot
kalt kälte cold
teuer kosten preis wert expensive cost price value
anzahl zahl menge zahlreich number amount quantity
anteil prozent prozentsatz quote share percent percentage proportion
bevölkerung einwohner menschen bewohner einwohnerzahl population inhabitants residents people
fläche gebiet quadratkilometer area territory
liegen lage gelegen standort befinden located location situated
stadt ort gemeinde hauptstadt city town capital municipality
land staat nation country state
grenze grenzen angrenzen nachbarland border boundary bordering
fluss strom gewässer river stream
meer ozean see ocean sea
berg gipfel gebirge mountain peak
sprache sprechen sprachen gesprochen language speak spoken
bedeuten bedeutung sinn heißen bezeichnung mean meaning
name heißen nennen bezeichnen bezeichnung namens genannt benannt called named
grund ursache anlass auslöser reason cause
folge folgen auswirkung auswirkungen ergebnis konsequenz result effect consequence impact outcome
ziel zweck absicht goal aim purpose objective
art sorte typ form kind type sort
teil bestandteil abschnitt komponente part component
bestehen zusammensetzung zusammensetzen enthalten consist composition contain
entstehen entstehung entwickeln entwicklung herkunft ursprung stammen origin develop development emerge
verändern veränderung wandel ändern change alter
wachsen wachstum zunehmen zunahme steigen anstieg erhöhen erhöhung gestiegen grow growth increase rise
sinken rückgang abnehmen abnahme verringern reduzieren reduzierung fallen decrease decline reduce drop
helfen hilfe unterstützen unterstützung help support assist
schützen schutz schutzmaßnahme protect protection
krank krankheit erkrankung leiden disease illness sick
arzt mediziner doktor ärztin doctor physician
behandeln behandlung therapie treatment therapy treat
medikament arznei arzneimittel medicine drug medication
essen nahrung lebensmittel speise ernährung food eat diet
trinken getränk drink beverage
tier tiere animal animals
pflanze pflanzen plant plants
auto wagen fahrzeug pkw kfz car vehicle
zug bahn eisenbahn train railway rail
flugzeug fliegen flug flughafen airport flight plane aircraft fly
schiff boot ship boat vessel
straße weg strasse road street
reisen reise fahren fahrt travel journey trip
bringen transportieren transport liefern carry transport
kind kinder nachwuchs tochter sohn child children daughter son
eltern vater mutter parent parents father mother
geschwister bruder schwester sibling siblings brother sister
familie angehörige verwandte family relatives
frau frauen weiblich woman women female
mann männer männlich man men male
freund freundin partner friend
kritisieren kritik kritiker vorwurf criticize criticism critic
meinen meinung ansicht auffassung haltung position opinion view stance
glauben überzeugung überzeugt belief believe
behaupten behauptung aussage claim statement
beschließen beschluss entscheidung entscheiden decide decision
erlauben erlaubnis genehmigung genehmigen zulassen zulassung permit permission allow approval
verbieten verbot verboten untersagen ban prohibit forbidden prohibited
zwingen zwang gezwungen force forced compel
teilnehmen teilnahme teilnehmer beteiligen beteiligung participate participant participation
mitglied mitglieder mitgliedschaft angehören member membership
versammlung treffen sitzung konferenz meeting conference assembly
preis auszeichnung ehrung verleihen award prize honour honor
berühmt bekannt beliebt popularität famous popular known
häufig verbreitet oft gängig frequent common widespread
selten kaum rare rarely
wichtig bedeutend wesentlich haupt important significant major main
früh ehemals früher vormals former formerly previously
heute gegenwärtig aktuell derzeit current currently today present
jährlich jahr pro annual yearly year
monatlich monat monthly month
woche wöchentlich week weekly
täglich tag tage daily day
stunde stunden std hour hours
minute minuten min minutes
sekunde sekunden sek second seconds
kilometer km
meter m
zentimeter cm
millimeter mm
quadratmeter qm m2
kilogramm kilo kg
gramm g
tonne tonnen t
liter l
euro eur
dollar usd
franken chf
prozent percent
millionen mio million
milliarden mrd milliarde billion
uhr oclock
grad celsius
deutschland deutsch deutsche deutscher deutschen brd bundesrepublik germany german germans
österreich österreichisch österreicher austria austrian
schweiz schweizerisch schweizer eidgenossenschaft switzerland swiss
frankreich französisch franzosen franzose france french
england englisch engländer english
großbritannien britisch briten vereinigtes königreich britain british uk
irland irisch iren ireland irish
schottland schottisch schotten scotland scottish
italien italienisch italiener italy italian
spanien spanisch spanier spain spanish
portugal portugiesisch portugiesen portuguese
niederlande niederländisch holland holländisch niederländer netherlands dutch
belgien belgisch belgier belgium belgian
polen polnisch poland polish
tschechien tschechisch tschechen czech
ungarn ungarisch hungary hungarian
russland russisch russen russia russian
sowjetunion sowjetisch udssr soviet ussr
ukraine ukrainisch ukrainian
türkei türkisch türken turkey turkish
griechenland griechisch griechen greece greek
rom römisch römer rome roman
schweden schwedisch schwede sweden swedish
norwegen norwegisch norway norwegian
dänemark dänisch dänen denmark danish
finnland finnisch finland finnish
europa europäisch europäer europe european
amerika amerikanisch amerikaner usa us vereinigte america american
kanada kanadisch kanadier canada canadian
mexiko mexikanisch mexico mexican
brasilien brasilianisch brazil brazilian
china chinesisch chinesen chinese
japan japanisch japaner japanese
indien indisch inder india indian
korea koreanisch korean
vietnam vietnamesisch vietnamese
israel israelisch israeli
ägypten ägyptisch egypt egyptian
afrika afrikanisch afrikaner africa african
asien asiatisch asiaten asia asian
australien australisch australier australia australian
jude juden jüdisch judentum jew jews jewish judaism
christ christen christlich christentum christian christians christianity
muslim muslime islam islamisch muslimisch islamic
katholisch katholik katholiken katholizismus catholic catholics
protestantisch protestanten protestantismus evangelisch protestant protestants
eu europäische
un uno vereinte nationen
nato nordatlantikpakt
osten östlich ost east eastern
westen westlich west western
norden nördlich nord north northern
süden südlich süd south southern
januar jänner january
februar feber february
null zero 0
eins ein 1
zwei two 2
drei three 3
vier four 4
fünf five 5
sechs six 6
sieben seven 7
acht eight 8
neun nine 9
zehn ten 10
elf eleven 11
zwölf twelve 12
zwanzig twenty 20
hundert hundred 100
tausend thousand 1000
erste erster erstmals 1 first
zweite zweiter 2 second
dritte dritter 3 third
vierte vierter 4 fourth
fünfte 5 fifth
viertel 25
hälfte halb 50 half
doppelt zweimal verdoppeln double twice
einzig allein nur only single sole
energie strom elektrizität energy electricity power
wasser feucht water
luft atmosphäre air atmosphere
feuer brand brennen fire burn
licht leuchten lampe light lamp
geld finanziell finanzierung finanzieren kapital money funding finance financial
bank kredit darlehen loan credit
steuer steuern besteuerung abgabe tax taxes
firma unternehmen betrieb konzern gesellschaft company business firm corporation
handel händler handeln trade trader commerce
herstellen produzieren produktion herstellung erzeugen fertigung hersteller produce production manufacture manufacturer make
benutzen nutzen verwenden verwendung nutzung einsatz einsetzen use usage used
bekommen erhalten empfangen kriegen receive get obtain
geben verleihen vergeben überreichen give grant
zeigen darstellen darstellung show depict display
messen messung maß measure measurement
berechnen berechnung rechnen calculate calculation
forschen forschung forscher wissenschaft wissenschaftler research researcher science scientist
unfall unglück crash accident
gefahr gefährlich risiko danger dangerous risk
fehler irrtum mistake error
lösen lösung solution solve
schwierig schwierigkeit problem difficulty difficult
sammeln sammlung collect collection
suchen suche search
reparieren reparatur instandsetzung repair fix
reinigen putzen säubern reinigung clean cleaning
`;
