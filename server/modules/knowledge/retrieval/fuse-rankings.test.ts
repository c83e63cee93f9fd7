import { expect, test } from "vitest";
import { fuseRankings } from "./fuse-rankings.ts";

test("what both rankings know comes before what one knows", () => {
  expect(fuseRankings(["a", "b"], ["b", "c"], 1)).toEqual(["b", "a", "c"]);
});

test("without a second ranking the first stays as it is", () => {
  expect(fuseRankings(["a", "b", "c"], [], 1)).toEqual(["a", "b", "c"]);
});

test("what only a light second ranking knows comes last", () => {
  expect(fuseRankings(["a", "b"], ["c", "b"], 0.1)).toEqual(["b", "a", "c"]);
});
