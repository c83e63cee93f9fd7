import type { Gender } from "./gender.ts";

const form =
  /(?<!\p{L})(?:(herrn?|hr\.|mr\.?|mister)|(frau|fr\.|mrs\.?|ms\.?|miss))\s+(?:(?:[\p{L}-]{1,9}\.|professor(?:in)?|magistra)\s*){0,6}$/iu;

/** How far before a name its form of address can begin: "Frau Univ.-Prof. Dr. Dr. h. c.". */
const reach = 48;

/** What a Herr or Frau directly before `index`, titles between, says about the person named there. */
export function genderBefore(text: string, index: number): Gender | null {
  const [, male, female] = form.exec(text.slice(Math.max(0, index - reach), index)) ?? [];
  if (male !== undefined) return "male";
  return female === undefined ? null : "female";
}
