/** One server-sent event. `data` is sent as it is when a string, as JSON otherwise. */
export interface SseEvent {
  readonly id?: string;
  readonly event: string;
  readonly data: unknown;
}

/** Writes one event in the format of the HTML standard, 9.2.5. */
export function encodeSse({ id, event, data }: SseEvent): string {
  const text = typeof data === "string" ? data : JSON.stringify(data);
  const lines = text.split(/\r\n|\r|\n/).map((line) => `data: ${line}\n`);
  return `${id === undefined ? "" : `id: ${oneLine(id)}\n`}event: ${oneLine(event)}\n${lines.join("")}\n`;
}

const oneLine = (text: string): string => text.replace(/[\r\n\0]/g, " ");
