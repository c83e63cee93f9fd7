import type { Language } from "@diskret/contract";
import { fold } from "./fold.ts";

/**
 * Verbs whose forms no stemmer brings together: the infinitive's stem, then the stems of its other forms. What a colon
 * follows takes it as it stands: a form that is another word as well (`Band`, `Stand`) needs an ending to count.
 */
const german = `
back buk gebacken
befehl befahl befohl befiehl
beginn begann begonn
beiss biss gebissen
berg barg geborg birg
bieg bog geboge
biet bot gebot:en
bind band: gebund
bitt bat: gebet:en
blas blies
bleib blieb
brat briet
brech brach gebroch brich
brenn brannt gebrannt
bring bracht gebracht
denk dacht gedacht
dring drang gedrung
empfehl empfahl empfohl empfiehl
empfind empfand empfund
ess ass gegess iss
fahr fuhr
fall fiel
fang fing
fecht focht gefocht ficht
find fand gefund
flecht flocht geflocht
flieg flog geflog
flieh floh gefloh
fliess floss: gefloss
fress frass friss
frier fror gefror
geb gab gib
geh ging gegang
gelt galt gegolt gilt
genies genoss:en genoss
gescheh geschah geschieh
gewinn gewann gewonn
giess goss gegoss
gleich glich geglich
grab grub
greif griff: gegriff
halt hielt
hang hing
heb hob gehob
heiss hiess
helf half geholf hilf
kenn kannt gekannt
kling klang: geklung
komm kam
kriech kroch gekroch
lad lud
lass liess
lauf lief
leid litt gelitt
leih lieh gelieh
les las lies
lieg lag: geleg
lug log: gelog
meid mied gemied
mess mass: gemess miss:t
nehm nahm genomm nimm
nenn nannt genannt
pfeif pfiff
rat riet
reiss riss: geriss
reit ritt: geritt
renn rannt gerannt
riech roch geroch
ruf rief
saug sog
schaff schuf
scheid schied
schein schien: geschien
schelt schalt: gescholt
schieb schob geschob
schiess schoss: geschoss:en
schlaf schlief
schlag schlug
schleich schlich
schliess schloss: geschloss
schmeiss schmiss
schmelz schmolz geschmolz
schneid schnitt: geschnitt
schreib schrieb
schrei schrie: geschrien
schreit schritt: geschritt
schweig schwieg
schwell schwoll geschwoll
schwimm schwamm: geschwomm
schwind schwand geschwund
schwing schwang geschwung
schwor schwur
seh sah gesehen sieh
send sandt gesandt
sing sang: gesung
sink sank gesunk
sitz sass gesess
spinn spann: gesponn
sprech sprach: gesproch sprich
spring sprang gesprung
stech stach gestoch stich:t
steh stand: gestand:en
stehl stahl: gestohl stiehl
steig stieg
sterb starb gestorb stirb
stink stank gestunk
stoss stiess
streich strich:
streit stritt gestritt
trag trug
treff traf getroff triff
treib trieb:
tret trat tritt:
trink trank getrunk
trug trog
tu tat: getan
verderb verdarb verdorb verdirb
vergess vergass vergiss
verlier verlor
wachs wuchs
wasch wusch
weich wich gewich
weis wies
wend wandt gewandt
werb warb geworb wirb
werf warf geworf wirf
wieg wog: gewog
wind wand: gewund
wiss wusst gewusst weiss:t
zieh zog gezog
zwing zwang: gezwung
`;

const english = `
arise arose arisen
awake awoke awoken
bear bore borne
beat beaten
become became
begin began begun
bend bent
bind bound
bite bit bitten
bleed bled
blow blew blown
break broke broken
breed bred
bring brought
build built
burn burnt
buy bought
catch caught
choose chose chosen
come came
creep crept
deal dealt
dig dug
draw drew drawn
dream dreamt
drink drank drunk
drive drove driven
eat ate eaten
fall fell fallen
feed fed
feel felt
fight fought
find found
flee fled
fly flew flown
forbid forbade forbidden
forget forgot forgotten
forgive forgave forgiven
freeze froze frozen
get got gotten
give gave given
go went gone
grow grew grown
hang hung
hear heard
hide hid hidden
hold held
keep kept
kneel knelt
know knew known
lay laid
lead led
learn learnt
leave left
lend lent
lose lost
make made
mean meant
meet met
pay paid
ride rode ridden
ring rang rung
rise rose risen
run ran
say said
see saw seen
seek sought
sell sold
send sent
shake shook shaken
shine shone
shoot shot
show shown
sing sang sung
sink sank sunk
sit sat
sleep slept
speak spoke spoken
spend spent
spin spun
stand stood
steal stole stolen
stick stuck
strike struck stricken
swear swore sworn
sweep swept
swim swam swum
take took taken
teach taught
tear tore torn
tell told
think thought
throw threw thrown
understand understood
wake woke woken
wear wore worn
weave wove woven
win won
write wrote written
man men
woman women
child children
foot feet
tooth teeth
mouse mice
goose geese
`;

const germanPrefix =
  /^(?:be|ver|er|zer|ent|an|auf|aus|ab|ein|zu|vor|nach|um|unter|uber|durch|mit|los|weg|zuruck|fest|teil|statt|hervor|heraus|hinzu|wieder|wider|bei|dar|gegenuber|zusammen|frei|fort|nieder|voraus|hin|her)(?=.{3})/u;
const germanEnding = /(?:e|en|st|est|t|et|em|er|es|ene|enen|ener|enes|enem|te|ten|tet)$/u;

/** Stems of other forms with the infinitive's; true where the form counts only with an ending. */
const germanStems = new Map<string, { readonly stem: string; readonly needsEnding: boolean }>();
for (const line of german.trim().split("\n")) {
  const [stem = "", ...forms] = line.split(" ");
  for (const form of forms) {
    const [bare = "", ending] = form.split(":");
    germanStems.set(fold(bare), { stem, needsEnding: ending !== undefined });
  }
}

const englishForms = new Map<string, string>();
for (const line of english.trim().split("\n")) {
  const [base = "", ...forms] = line.split(" ");
  for (const form of forms) englishForms.set(form, base);
}

/** The regular form of a folded word: `schrieb`, `beschrieben` and `aufgeschrieben` as `schreiben` is, `wrote` as `write`. */
export function regularForm(word: string, language: Language): string {
  if (language === "en") return englishForms.get(word) ?? word;
  return regularGerman(word) ?? regularBehindPrefix(word) ?? word;
}

function regularGerman(word: string): string | null {
  const whole = germanStems.get(word);
  if (whole !== undefined && !whole.needsEnding) return `${whole.stem}en`;
  for (const ending of [germanEnding.exec(word)?.[0], /(?:en|e|t)$/u.exec(word)?.[0]]) {
    if (ending === undefined) continue;
    const known = germanStems.get(word.slice(0, -ending.length));
    if (known !== undefined) return `${known.stem}en`;
  }
  return null;
}

function regularBehindPrefix(word: string): string | null {
  const prefix = germanPrefix.exec(word)?.[0];
  if (prefix === undefined) return null;
  const rest = word.slice(prefix.length);
  const regular = regularGerman(rest) ?? (rest.startsWith("ge") ? regularGerman(rest.slice(2)) : null);
  return regular === null ? null : prefix + regular;
}
