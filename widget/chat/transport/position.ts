/** Where in a conversation's event stream the client stands: the last event it handled. */
export interface Position {
  readonly epoch: string;
  readonly number: number;
}

/** `next`: handle it. `seen`: drop it. `gap`: something between is missing. `unnumbered`: belongs to this stream only. */
export type Placement = "next" | "seen" | "gap" | "unnumbered";

/** Reads an event id `<epoch>.<number>`; null where it is none. */
export function parsePosition(id: string | null): Position | null {
  const dot = id?.lastIndexOf(".") ?? -1;
  if (id === null || dot < 1) return null;
  const number = Number(id.slice(dot + 1));
  return Number.isSafeInteger(number) && number >= 0 ? { epoch: id.slice(0, dot), number } : null;
}

export function formatPosition(position: Position): string {
  return `${position.epoch}.${position.number}`;
}

/** Says what to do with an event at `incoming`. Another epoch cannot be compared, so it counts as a gap. */
export function placeEvent(last: Position | null, incoming: Position | null): Placement {
  if (incoming === null) return "unnumbered";
  if (last === null) return "next";
  if (incoming.epoch !== last.epoch) return "gap";
  if (incoming.number <= last.number) return "seen";
  return incoming.number === last.number + 1 ? "next" : "gap";
}
