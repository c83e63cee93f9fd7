import { randomBytes } from "node:crypto";

declare const brand: unique symbol;

/** An identifier of one kind of thing; ids of different kinds do not mix. */
export type Id<Kind extends string> = string & { readonly [brand]: Kind };

/**
 * Makes a random id that sorts by the time it was made: UUID version 7 (RFC 9562, 5.7).
 *
 * @example
 * const id = newId<"source">(clock.now());
 */
export function newId<Kind extends string>(now: Date): Id<Kind> {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(now.getTime(), 0, 6);
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = bytes.toString("hex");
  const text = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
  return text as Id<Kind>; // the one place where ids are made
}

/** When an id was made by `newId`, as the clock said then. */
export function instantOf(id: Id<string>): Date {
  return new Date(Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16));
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Reads an id that came from outside; `null` where it is none. */
export function parseId<Kind extends string>(text: string): Id<Kind> | null {
  return uuid.test(text) ? (text as Id<Kind>) : null; // checked on this line
}
