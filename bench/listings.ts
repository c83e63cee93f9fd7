import { readSetPart } from "../server/modules/listings/query/request-set.ts";
import { keepResults } from "./figures.ts";

// How many requests for listings are read right in every field: `node bench/listings.ts`; README.md says what is counted.

const parts = (["tuned", "unseen"] as const).map((name) => {
  const { requests, right, wrong } = readSetPart(name);
  return { name, requests, right, share: Number((right / requests).toFixed(3)), wrong };
});
keepResults("listings", { parts });
