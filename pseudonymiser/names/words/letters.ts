import { wordSet } from "./word-set.ts";

/** Words that open a letter or a chat; the name follows: "Hallo Conny,". */
export const greetings = wordSet(`
  servas griaß gruezi tach huhu sorry yo ey na hallo hallöchen hi hey heyho hej huhu liebe lieber liebes liäbi liebi sehr moin servus sali salü salut hoi ciao grüezi
  grüessech grüß gott tag morgen abend dear hello morning afternoon evening werte werter geehrte geehrter verehrte
  verehrter greetings
`);

/** Words that close a letter; the name follows, mostly on the next line: "Viele Grüße\nJana Wolff". */
export const closings = wordSet(`
  gruess gruessli griess grüessli bussal busserl gruß gruss grüße grüsse grüßen grüssen gruesse gruessen grusse gruße grüßle grüessli lg vg mfg bg glg hg sg liebgruß
  danke dankeschön dank merci hochachtungsvoll herzlichst herzlich ergebenst bussi bussis küsschen tschüss tschüß ciao
  dein deine ihr ihre euer eure
  regards wishes best cheers thanks thx sincerely faithfully yours love xx xoxo respectfully cordially
`);

/** What may stand between closing and name: "i. A.", "ppa.". */
export const proxies = wordSet("i a v ia iv ppa gez im auftrag in vertretung");
