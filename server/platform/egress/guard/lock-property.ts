const { defineProperty, getOwnPropertyDescriptor } = Object;

/** Replaces a property for good: later assignments and deletions fail. */
export function lockProperty(target: object, name: string, value: unknown): void {
  const enumerable = getOwnPropertyDescriptor(target, name)?.enumerable ?? false;
  defineProperty(target, name, { value, enumerable, writable: false, configurable: false });
}

/** Any function of Node's, as the guard handles it: it looks at the input itself and hands it on unchanged. */
export type AnyFunction = (...input: unknown[]) => unknown;

/** The method of that name, where there is one. */
export function methodOf(target: object, name: string): AnyFunction | null {
  const value: unknown = Reflect.get(target, name);
  return typeof value === "function" ? (value as AnyFunction) : null; // a function's type does not exist at run time
}

/** Replaces the named functions of `target` by ones that throw what `refuse` makes. */
export function refuseAll(target: object, names: readonly string[], refuse: (name: string, input: unknown[]) => Error) {
  for (const name of names) {
    if (methodOf(target, name) === null) continue;
    lockProperty(target, name, (...input: unknown[]) => {
      throw refuse(name, input);
    });
  }
}
