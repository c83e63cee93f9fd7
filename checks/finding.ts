/** A breach of a rule: where, and what to do about it. */
export interface Finding {
  /** Path from the repository's root. */
  readonly file: string;
  readonly line: number | null;
  readonly message: string;
}

/** A check of the house. It looks at the repository below `root`, so that its tests can give it a planted one. */
export type Check = (root: string) => Promise<readonly Finding[]>;

/** A finding as one line, clickable in a terminal. */
export function show({ file, line, message }: Finding): string {
  return `${file}${line === null ? "" : `:${line}`}  ${message}`;
}
