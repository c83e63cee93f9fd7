import { inspect } from "node:util";

/** A value that is never printed: JSON, string and inspection show a placeholder only. */
export interface Secret<Value> {
  /** The value itself. Hand it to what needs it, keep it nowhere. */
  reveal(): Value;
}

const placeholder = "[secret]";

/** Wraps a value so that it cannot be printed by accident. */
export function createSecret<Value>(value: Value): Secret<Value> {
  const hidden = {
    reveal: () => value,
    toJSON: () => placeholder,
    toString: () => placeholder,
    [inspect.custom]: () => placeholder,
  };
  return Object.freeze(hidden);
}
