/** Where each term stands, in memory: numbers of passages with impacts. Takes 6 bytes an entry, besides the terms. */
export interface TermPostings {
  has(term: string): boolean;
  /** In how many passages a term stands. */
  count(term: string): number;
  forEach(term: string, visit: (passage: number, impact: number) => void): void;
  add(term: string, passage: number, impact: number): void;
  /** Drops passages that are gone, and the terms that stand in no other; returns these terms. */
  drop(isGone: (passage: number) => boolean): readonly string[];
  terms(): Iterable<{ readonly term: string; readonly passages: number }>;
}

/** New entries wait in lists of their own until they are so many, or this share of all, and are then put in with the others. */
const waitingMost = 200_000;
const waitingShare = 0.25;

/** An entry on its way in: passage and impact in one number. */
const packing = 2 ** 16;

interface Packed {
  /** Where the entries of each term begin; one more than there are terms. */
  readonly offsets: Int32Array;
  readonly passages: Int32Array;
  readonly impacts: Uint16Array;
}

const emptyPacked = (): Packed => ({
  offsets: new Int32Array(1),
  passages: new Int32Array(0),
  impacts: new Uint16Array(0),
});

/** Makes an empty one. */
export function createTermPostings(): TermPostings {
  let names: string[] = [];
  let numbers = new Map<string, number>();
  let packed = emptyPacked();
  let waiting = new Map<number, number[]>();
  let waitingCount = 0;

  const bounds = (number: number): readonly [number, number] => [
    packed.offsets[number] ?? 0,
    packed.offsets[number + 1] ?? packed.offsets[number] ?? 0,
  ];
  const countOf = (number: number): number => {
    const [start, end] = number + 1 < packed.offsets.length ? bounds(number) : [0, 0];
    return end - start + (waiting.get(number)?.length ?? 0);
  };
  const visitAll = (number: number, visit: (passage: number, impact: number) => void): void => {
    if (number + 1 < packed.offsets.length) {
      const [start, end] = bounds(number);
      for (let at = start; at < end; at++) visit(packed.passages[at] ?? 0, packed.impacts[at] ?? 0);
    }
    for (const entry of waiting.get(number) ?? []) visit(Math.floor(entry / packing), entry % packing);
  };
  const repack = (isGone: (passage: number) => boolean): string[] => {
    const dropped: string[] = [];
    const keptNames: string[] = [];
    const keptNumbers = new Map<string, number>();
    const most = packed.passages.length + waitingCount;
    const [passages, impacts] = [new Int32Array(most), new Uint16Array(most)];
    const offsets = new Int32Array(names.length + 1);
    let at = 0;
    for (const [number, name] of names.entries()) {
      const start = at;
      visitAll(number, (passage, impact) => {
        if (isGone(passage)) return;
        passages[at] = passage;
        impacts[at++] = impact;
      });
      if (at === start) dropped.push(name);
      else {
        keptNumbers.set(name, keptNames.push(name) - 1);
        offsets[keptNames.length] = at;
      }
    }
    [names, numbers, waiting, waitingCount] = [keptNames, keptNumbers, new Map(), 0];
    packed = {
      offsets: offsets.slice(0, names.length + 1),
      passages: at === most ? passages : passages.slice(0, at),
      impacts: at === most ? impacts : impacts.slice(0, at),
    };
    return dropped;
  };

  return {
    has: (term) => numbers.has(term),
    count(term) {
      const number = numbers.get(term);
      return number === undefined ? 0 : countOf(number);
    },
    forEach(term, visit) {
      const number = numbers.get(term);
      if (number !== undefined) visitAll(number, visit);
    },
    add(term, passage, impact) {
      let number = numbers.get(term);
      if (number === undefined) {
        number = names.push(term) - 1;
        numbers.set(term, number);
      }
      const entry = passage * packing + impact;
      const list = waiting.get(number);
      if (list === undefined) waiting.set(number, [entry]);
      else list.push(entry);
      waitingCount++;
      if (waitingCount > Math.max(waitingMost, packed.passages.length * waitingShare)) repack(() => false);
    },
    drop: repack,
    *terms() {
      for (const [number, term] of names.entries()) yield { term, passages: countOf(number) };
    },
  };
}
