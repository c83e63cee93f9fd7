import type { Breaking } from "#privacy/promises";

const file = "server/modules/listings/contact/create-contacts.ts";

export const breakings: readonly Breaking[] = [
  {
    promise: "CONT-03",
    file,
    find: "return a.length === b.length && timingSafeEqual(a, b);",
    replace: "return a.length > 0 && b.length > 0;",
  },
  {
    promise: "CONT-03",
    file,
    find: `const mark = markOf(place, draft.listingId, body).toString("base64url");`,
    replace: `const mark = markOf(place, draft.listingId, body).toString("base64url"); await insertContact(db, rowOf(deps, place, { listingId: draft.listingId, body }));`,
  },
  {
    promise: "CONT-03",
    file,
    find: "body: seal(key, placeOf(id), body),",
    replace: "body: seal(key, placeOf(id), { ...body, message: body.message.slice(0, 20) }),",
  },
];
