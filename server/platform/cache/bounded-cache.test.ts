import fc from "fast-check";
import { expect, test } from "vitest";
import { createBoundedCache } from "./index.ts";

test("whatever is put in, the sizes never sum to more than the limit, but for one entry that is larger alone", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 12 }))), (entries) => {
      const cache = createBoundedCache<number, number>(20, (size) => size);
      for (const [key, size] of entries) cache.set(key, size);
      const held = [...Array(10).keys()].map((key) => cache.get(key) ?? 0);
      expect(held.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(20);
      const last = entries.at(-1);
      if (last !== undefined) expect(cache.get(last[0])).toBe(last[1]);
    }),
  );
});

test("the longest unused goes first", () => {
  const cache = createBoundedCache<string, number>(2, () => 1);
  cache.set("old", 1);
  cache.set("used", 2);
  cache.get("old");
  cache.set("new", 3);
  expect([cache.get("old"), cache.get("used"), cache.get("new")]).toEqual([1, undefined, 3]);
});

test("cleared, it remembers nothing and takes as much as before", () => {
  const cache = createBoundedCache<string, number>(2, () => 1);
  cache.set("a", 1);
  cache.set("b", 2);
  cache.clear();
  expect(cache.get("a")).toBeUndefined();
  cache.set("c", 3);
  cache.set("d", 4);
  expect([cache.get("c"), cache.get("d")]).toEqual([3, 4]);
});
