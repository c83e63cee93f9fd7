import { wordSet } from "./word-set.ts";

/** Nouns that a name may follow directly: "mein Sohn Finn", "Kollege Tom", "my landlord Herbert Schnell". */
export const roles = wordSet(`
  sohn tochter mann ehemann ehefrau frau mutter mama vater papa bruder schwester kind enkel enkelin oma opa onkel tante
  cousin cousine neffe nichte schwager schwägerin schwiegermutter schwiegervater schwiegersohn schwiegertochter
  großmutter großvater grossmutter grossvater partner partnerin lebensgefährte lebensgefährtin verlobter verlobte witwe
  freund freundin kollege kollegen kollegin kolleginnen chef chefin nachbar nachbarn nachbarin vermieter vermieterin mieter
  mieterin hausmeister hausmeisterin lehrer lehrerin klassenlehrer klassenlehrerin trainer trainerin schüler schülerin
  azubi auszubildende auszubildender praktikant praktikantin mitarbeiter mitarbeiterin mitarbeiters kunde kunden kundin
  mandant mandantin mandanten patient patientin patienten zeuge zeugin zeugen angeklagte angeklagter angeklagten kläger
  klägerin beklagte beklagter beschuldigte beschuldigter beschuldigten geschädigte geschädigter geschädigten
  bewerber bewerberin gutachter gutachterin betreuer betreuerin
  bekannte bekannter mitbewohner mitbewohnerin babysitterin hebamme ärztin arzt hausarzt hausärztin zahnarzt zahnärztin
  sachbearbeiter sachbearbeiterin geschäftsführer geschäftsführerin geschäftsleiter abteilungsleiter abteilungsleiterin
  teamleiter teamleiterin projektleiter projektleiterin bauleiter bauleiterin leiter leiterin vorgesetzte vorgesetzter
  schulleiter schulleiterin rektor rektorin vorstand vorsitzende vorsitzender kassier kassierer kassiererin schriftführer
  schriftführerin obmann obfrau malermeister meister meisterin monteur techniker installateur fahrer fahrerin
  eigentümer eigentümerin verwalter verwalterin erbin erbe notarin schuldner schuldnerin gläubiger gläubigerin
  versicherungsnehmer versicherungsnehmerin halter halterin inhaber inhaberin kontoinhaber kontoinhaberin
  hauswart hauswartin abwart abwartin patin pate taufpate taufpatin beteiligte beteiligten erbengemeinschaft bua bub bueb
  maitli mutti vati mami papi bruders vaters mannes sohnes kindes stellvertreter stellvertreterin vertretung kpt kapitän
  pächter pächterin pacht ra rain wirt wirtin wirtschafterin erzieher erzieherin tagesmutter kassenwart kassenwartin
  empfänger empfängerin absender absenderin pfleger pflegerin ausbilder ausbilderin großeltern grosseltern eltern kinder schwiegereltern brüder schwestern söhne töchter freunde nachbarn geschwister gegner
  neffen gerichtsvollzieher gerichtsvollzieherin richter richterin staatsanwalt staatsanwältin schöffe schöffin dolmetscher
  dolmetscherin tischler tischlerin tischlerei elektriker elektrikerin klempner klempnerin bürokraft reinigungskraft pflegekraft neffen doktorand doktorandin doktoranden kamerad kameradin pat coach hausverwalter hausverwalterin makler maklerin friseur friseurin bäcker handwerker handwerkerin ersthelfer ersthelferin
  antragsteller antragstellerin gegenkandidat gegenkandidatin kandidat kandidatin
  husband wife son daughter mother father mum mom dad brother sister uncle aunt cousin grandma grandpa boyfriend girlfriend
  landlord landlady colleague boss manager neighbour neighbor friend flatmate roommate tenant customer client patient
  witness teacher coach nurse doctor dentist lawyer trainee intern employee applicant candidate contractor partner
`);

/** Nouns before which a first name is the name of a thing: "Regal Billy", "Haus Martha", "Sturm Ella". */
export const things = wordSet(`
  sorte sorten farbe farben farbton töne modelle serien marken stapler gabelstapler sauger stollen schacht grube tief sprache
  sprachen schrift schriftart codename deckname schulhaus reben rebe hortensie hortensien rosen tulpen äpfel birne birnen beet
  dampfer kutter segler yacht barkasse fregatte lok lokomotive zug bagger kran traktor schlepper mähdrescher drucker plotter
  cocktail drink menü gericht speise zeile kapitel band szene grad folge staffel podcast
  saal raum zimmer gruppe station klasse autohaus buchhandlung bäckerei metzgerei apotheke gasthof firma kaufhaus möbelhaus
  regal modell tisch stuhl sofa sessel bett schrank lampe leuchte kommode teppich vase garnitur küche matratze
  pulli pullover kleid hose jeans hemd bluse jacke mantel rock schuh schuhe stiefel sandale tasche rucksack mütze schal
  gerät maschine serie typ linie kollektion sorte marke modellreihe variante ausführung edition größe farbe
  haus hotel pension villa gasthof gasthaus restaurant café cafe bar pizzeria klinik residenz stift schiff fähre boot
  sturm sturmtief orkan tief hoch hurrikan taifun zyklon
  software programm app projekt aktion operation version release server rechner drucker chatbot assistent roboter
  katze kater hund hündin pferd stute wallach hengst kuh hase hamster papagei wellensittich
  kinderbuch roman film serie musical oper lied song album buch zeitschrift spiel brettspiel
  puppe teddy schnuller kinderwagen fahrrad velo auto
  grill toner ofen herd pfanne topf messer rack browser lift aufzug bohrer säge
  akkuschrauber bohrmaschine parfum parfüm duft seife creme handcreme shampoo öl
  hocker bezug kessel kissen decke sofa matratze sorte farbton muster tapete fliese
  kartoffel kartoffeln apfel äpfel reis wein sekt käse brot brötchen kuchen torte pizza suppe soße sauce
  rose rosen dahlie tulpe erdbeere tomate birne
  shelf chair table lamp dress model series storm hurricane ship boat hotel project version dog cat horse
`);

/** Whether a noun, or the last part of a compound, is a thing that has a name after it: "Kartoffelsorten", "Saugroboter". */
export function isThing(word: string): boolean {
  if (things.has(word)) return true;
  for (let start = 3; start <= word.length - 4; start++) if (things.has(word.slice(start))) return true;
  return false;
}

/** Offices and trades by their last part: "Oberstudienrätin Mechthild Ohm", "Kranführer Radović", "Bäckermeister Beck". */
export const roleEnding =
  /.{3}(?:rat|rätin|direktor|direktorin|präsident|präsidentin|meister|meisterin|leiter|leiterin|führer|führerin|ingenieur|ingenieurin|lehrer|lehrerin|arzt|ärztin|anwalt|anwältin|wart|wartin|pfleger|pflegerin|beauftragter?|assistent|assistentin|kommr)$|^(?:kommr|polier|ing)$/;
