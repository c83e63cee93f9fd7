import { type Country, placeKey } from "./gazetteer.ts";

/** A country or one of its states: where it is enough that a listing lies inside. */
export interface Region {
  readonly name: string;
  readonly country: Country;
  /** GeoNames' first-level code; null for the whole country. */
  readonly state: string | null;
}

/** `country state: names`, the shown one first. Cities that are states of their own (Berlin, Wien) are found as places. */
const table = `
DE -: Deutschland, Germany, BRD, bundesweit, deutschlandweit
AT -: Österreich, Austria, österreichweit
CH -: Schweiz, Switzerland, Suisse, schweizweit
LI -: Liechtenstein
DE 01: Baden-Württemberg, BaWü, Ba-Wü
DE 02: Bayern, Bavaria
DE 05: Hessen, Hesse
DE 06: Niedersachsen, Lower Saxony
DE 07: Nordrhein-Westfalen, NRW, North Rhine-Westphalia
DE 08: Rheinland-Pfalz, Rhineland-Palatinate
DE 09: Saarland
DE 10: Schleswig-Holstein
DE 11: Brandenburg
DE 12: Mecklenburg-Vorpommern, MeckPomm, Meck-Pomm
DE 13: Sachsen, Saxony
DE 14: Sachsen-Anhalt, Saxony-Anhalt
DE 15: Thüringen, Thuringia
AT 01: Burgenland
AT 02: Kärnten, Carinthia
AT 03: Niederösterreich, NÖ, Lower Austria
AT 04: Oberösterreich, OÖ, Upper Austria
AT 05: Land Salzburg, Bundesland Salzburg
AT 06: Steiermark, Styria
AT 07: Tirol, Tyrol
AT 08: Vorarlberg, Ländle
CH AG: Aargau, Kanton Aargau
CH AR: Appenzell Ausserrhoden
CH AI: Appenzell Innerrhoden
CH BL: Baselland, Basel-Landschaft, Kanton Basel-Landschaft
CH BE: Kanton Bern, Canton of Bern
CH FR: Kanton Freiburg, Kanton Fribourg, Canton of Fribourg
CH GE: Kanton Genf, Canton of Geneva
CH GL: Kanton Glarus
CH GR: Graubünden, Kanton Graubünden, Grisons
CH JU: Kanton Jura
CH LU: Kanton Luzern, Canton of Lucerne
CH NE: Kanton Neuenburg
CH SG: Kanton St. Gallen, Kanton Sankt Gallen
CH SH: Kanton Schaffhausen
CH SO: Kanton Solothurn
CH SZ: Kanton Schwyz
CH TG: Thurgau, Kanton Thurgau
CH TI: Tessin, Ticino, Kanton Tessin
CH UR: Kanton Uri
CH VD: Waadt, Kanton Waadt, Vaud
CH VS: Wallis, Kanton Wallis, Valais
CH ZG: Kanton Zug, Canton of Zug
CH ZH: Kanton Zürich, Canton of Zurich, Canton of Zürich
`;

const regions: ReadonlyMap<string, Region> = new Map(
  table
    .trim()
    .split("\n")
    .flatMap((line) => {
      const [, country = "", state = "", names = ""] = /^(\S+) (\S+): (.*)$/u.exec(line) ?? [];
      const [name = "", ...others] = names.split(", ");
      const region: Region = { name, country: country as Country, state: state === "-" ? null : state }; // the table above
      return [name, ...others].map((each) => [placeKey(each), region] as const);
    }),
);

/** The country or state of this name, in German or English; null where there is none. */
export function regionNamed(name: string): Region | null {
  return regions.get(placeKey(name)) ?? null;
}
