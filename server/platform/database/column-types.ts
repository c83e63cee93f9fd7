import { types } from "pg";

const bigint = 20;
const date = 1082;

function parseBigint(text: string): number | string {
  const value = Number(text);
  return Number.isSafeInteger(value) ? value : text;
}

/**
 * How values come out of the database, the same on both engines: `bigint` as a number while it is exact (text beyond
 * 2^53), `timestamptz` as Date, `bytea` as Buffer, `date` as `YYYY-MM-DD`, because a Date would shift it by the time zone.
 */
export const columnTypes: { getTypeParser: typeof types.getTypeParser } = {
  getTypeParser: ((oid: number, format?: "text" | "binary") => {
    if (oid === bigint && format !== "binary") return parseBigint;
    if (oid === date && format !== "binary") return (text: string) => text;
    return types.getTypeParser(oid, format);
  }) as typeof types.getTypeParser, // the overloads differ only in what a parser takes: text or bytes
};
