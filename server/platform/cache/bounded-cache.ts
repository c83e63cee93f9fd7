/** Remembers values up to a total size and forgets the longest unused first. */
export interface BoundedCache<Key, Value> {
  get(key: Key): Value | undefined;
  set(key: Key, value: Value): void;
  delete(key: Key): void;
  clear(): void;
}

/** Makes a cache whose entries' sizes, as `sizeOf` counts them, never sum to more than `maxSize`. */
export function createBoundedCache<Key, Value>(
  maxSize: number,
  sizeOf: (value: Value) => number,
): BoundedCache<Key, Value> {
  const entries = new Map<Key, Value>();
  let size = 0;
  const drop = (key: Key, value: Value) => {
    entries.delete(key);
    size -= sizeOf(value);
  };
  return {
    get(key) {
      const value = entries.get(key);
      if (value === undefined) return undefined;
      entries.delete(key);
      entries.set(key, value);
      return value;
    },
    delete(key) {
      const value = entries.get(key);
      if (value !== undefined) drop(key, value);
    },
    clear() {
      entries.clear();
      size = 0;
    },
    set(key, value) {
      const before = entries.get(key);
      if (before !== undefined) drop(key, before);
      entries.set(key, value);
      size += sizeOf(value);
      for (const [oldest, oldValue] of entries) {
        if (size <= maxSize || oldest === key) break;
        drop(oldest, oldValue);
      }
    },
  };
}
