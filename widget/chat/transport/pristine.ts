/**
 * The browser's functions as they were when the loader ran. Host pages replace globals later, and libraries of old
 * put `toJSON` on prototypes; what the chat sends must not depend on either.
 */
export interface Pristine {
  readonly fetch: typeof globalThis.fetch;
  readonly parse: (text: string) => unknown;
  readonly quote: (text: string) => string;
}

export function capturePristine(): Pristine {
  const { parse, stringify } = JSON;
  return { fetch: globalThis.fetch.bind(globalThis), parse, quote: (text) => stringify(text) };
}

/** Serialises flat fields by hand: `JSON.stringify` of an object would call a host page's `Object.prototype.toJSON`. */
export function flatJson(
  quote: Pristine["quote"],
  fields: readonly (readonly [string, string | number | boolean | null])[],
): string {
  let json = "";
  for (const [name, value] of fields) {
    if (value === null) continue;
    json += `${json === "" ? "" : ","}${quote(name)}:${typeof value === "string" ? quote(value) : `${value}`}`;
  }
  return `{${json}}`;
}
