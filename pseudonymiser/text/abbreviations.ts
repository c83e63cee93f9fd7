/**
 * Words that keep their full stop and after which no sentence ends. Lower-case; read from everyday German and English,
 * single letters and forms with several stops ("z.B.") need no entry.
 */
const words = [
  "dr prof dipl ing mag lic iur hr fr frl st str nr tel fax mob art abs kap bd jg jh jhd hrsg verf bzw usw ca evtl ggf inkl exkl",
  "zzgl ggü vgl sog bspw etc ung bzgl abt anm aufl allg ehem geb verh gest gegr gez i.a kath ev Hbf hbf pl platz bhf jan feb mär",
  "apr jun jul aug sep sept okt nov dez mo di mi do fr sa so mio mrd tsd min std sek max min mind chr v.chr n.chr u.a z.b d.h mr",
  "mrs ms messrs jr sr rev hon sen gov gen col maj capt lt sgt co corp inc ltd vs dept est approx no fig vol ed eds univ",
  "beil betr bearb entspr erg f ff gem hl insb jmd lfd lt mtl nachm od rd röm schwed sek sogen städt tgl u üb urspr usf wg zit zz",
];

const abbreviations: ReadonlySet<string> = new Set(words.join(" ").toLowerCase().split(" "));
const longest = Math.max(...[...abbreviations].map(({ length }) => length));

/** Whether the word from `start` to `end` (without its full stop) is an abbreviation that keeps the stop. */
export function isAbbreviation(text: string, start: number, end: number): boolean {
  return end - start <= longest && abbreviations.has(text.slice(start, end).toLowerCase());
}
