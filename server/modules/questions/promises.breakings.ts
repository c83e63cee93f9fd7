import type { Breaking } from "#privacy/promises";

export const breakings: readonly Breaking[] = [
  {
    promise: "CHAT-06",
    file: "server/modules/questions/create-questions.ts",
    find: "if (!given.confirmed || masked.text !== given.text)",
    replace: "if (!given.confirmed)",
  },
];
