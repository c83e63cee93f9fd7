import type { Id } from "#platform/ids";
import { redact } from "./redact.ts";
import type { ShortAddress } from "./shorten-address.ts";

declare const brand: unique symbol;

/** A name that code made up, never a person: an event, a state, a kind of job. */
export type Code = string & { readonly [brand]: "code" };

const codeShape = /^[A-Za-z/*][\w .:/*{}()?+\\[\]^$|-]{0,119}$/;

/** Takes a text that is a code for certain, such as a job's name; anything of another shape becomes `unnamed`. */
export function asCode(text: string): Code {
  return (codeShape.test(text) && redact(text) === text ? text : "unnamed") as Code; // checked on this line
}

/**
 * What a log line may carry: numbers, yes or no, literals of the source, codes and shortened addresses. A `string` of
 * unknown origin does not compile, nor does a template with such a gap, nor an id of a stored row: log lines cannot be
 * joined with other data (LOG-04).
 */
export type Loggable<Value> = Value extends number | boolean | null
  ? Value
  : Value extends Id<string>
    ? never
    : Value extends Code | ShortAddress
      ? Value
      : Value extends string
        ? Literal<Value>
        : never;

/** A text that is known in full: only of such a one does a record demand its key. */
type Literal<Text extends string> = Record<never, never> extends Record<Text, unknown> ? never : Text;

/** Fields of a log line, checked one by one. */
export type LoggableFields<Fields> = { readonly [Key in keyof Fields]: Loggable<Fields[Key]> };
