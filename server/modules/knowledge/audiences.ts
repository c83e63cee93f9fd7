/** Whom a source is for, and an answer, where nothing else is said. */
export const everybody: readonly string[] = ["public"];
