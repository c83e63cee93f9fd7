import type { IndexedSource } from "../index-store.ts";

/** The sources of an index in memory, each with the numbers of its passages and whom it is for. */
export interface SourceList {
  /** What is new in the database's list and what is gone from it; a source read anew is both. Notes changed audiences. */
  compare(current: readonly IndexedSource[]): {
    readonly added: readonly IndexedSource[];
    readonly gone: ReadonlySet<number>;
  };
  /** Takes a source in; returns the number of its first passage, the others follow. */
  add(source: IndexedSource): number;
  remove(gone: ReadonlySet<number>): void;
  /** One more than the highest number of a passage. */
  numberLimit(): number;
  passageCount(): number;
  sourceOf(passage: number): number;
  numberOf(sourceId: string, ordinal: number): number | undefined;
  placeOf(passage: number): { readonly sourceId: string; readonly ordinal: number } | undefined;
  /** Tells of each passage whether one of the audiences may be answered from it. */
  readableBy(audiences: readonly string[]): (passage: number) => boolean;
  /** The same of each source. */
  admittedBy(audiences: readonly string[]): (sourceId: string) => boolean;
}

interface Listed extends IndexedSource {
  readonly number: number;
  readonly first: number;
}

/** Whether a source is for one of the wanted. */
function isFor(listed: Listed | undefined, wanted: ReadonlySet<string>): boolean {
  return listed?.audience.some((name) => wanted.has(name)) === true;
}

/** Makes an empty list. */
export function createSourceList(): SourceList {
  const byId = new Map<string, Listed>();
  const byNumber: (Listed | undefined)[] = [];
  let sourceOf = new Int32Array(1024);
  let limit = 0;
  let count = 0;

  const isSame = (a: IndexedSource, b: IndexedSource): boolean =>
    a.passages === b.passages && a.analysis === b.analysis && a.readAt === b.readAt;
  return {
    compare(current) {
      const ids = new Set(current.map(({ id }) => id));
      const gone = new Set([...byId.values()].filter(({ id }) => !ids.has(id)).map(({ number }) => number));
      const added: IndexedSource[] = [];
      for (const source of current) {
        const known = byId.get(source.id);
        if (known !== undefined && isSame(known, source)) {
          const listed = { ...known, audience: source.audience };
          byId.set(source.id, listed);
          byNumber[known.number] = listed;
        } else {
          added.push(source);
          if (known !== undefined) gone.add(known.number);
        }
      }
      return { added, gone };
    },
    add(source) {
      const listed = { ...source, number: byNumber.length, first: limit };
      byNumber.push(listed);
      byId.set(source.id, listed);
      limit += source.passages;
      count += source.passages;
      if (limit > sourceOf.length) {
        const larger = new Int32Array(Math.max(limit, sourceOf.length * 2));
        larger.set(sourceOf);
        sourceOf = larger;
      }
      sourceOf.fill(listed.number, listed.first, limit);
      return listed.first;
    },
    remove(gone) {
      for (const number of gone) {
        const listed = byNumber[number];
        if (listed === undefined) continue;
        if (byId.get(listed.id) === listed) byId.delete(listed.id);
        byNumber[number] = undefined;
        count -= listed.passages;
      }
    },
    numberLimit: () => limit,
    passageCount: () => count,
    sourceOf: (passage) => sourceOf[passage] ?? -1,
    numberOf(sourceId, ordinal) {
      const listed = byId.get(sourceId);
      return listed === undefined || ordinal >= listed.passages ? undefined : listed.first + ordinal;
    },
    placeOf(passage) {
      const listed = byNumber[sourceOf[passage] ?? -1];
      return listed === undefined ? undefined : { sourceId: listed.id, ordinal: passage - listed.first };
    },
    admittedBy: (audiences) => (sourceId) => isFor(byId.get(sourceId), new Set(audiences)),
    readableBy(audiences) {
      const wanted = new Set(audiences);
      const readable = byNumber.map((listed) => isFor(listed, wanted));
      return (passage) => readable[sourceOf[passage] ?? -1] === true;
    },
  };
}
