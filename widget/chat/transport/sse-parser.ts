/** One server-sent event. `id` is absent where the server gave none; an `id` is never carried over to the next event. */
export interface ServerSentEvent {
  readonly event: string;
  readonly data: string;
  readonly id: string | null;
}

export interface SseParser {
  push(bytes: Uint8Array): void;
}

/**
 * Parses server-sent events from bytes in any cutting, also inside a UTF-8 sequence or between CR and LF
 * (WHATWG HTML, section 9.2.6).
 */
export function createSseParser(onEvent: (event: ServerSentEvent) => void): SseParser {
  const decoder = new TextDecoder();
  let line = "";
  let endedWithReturn = false;
  let event = "";
  let data: string | null = null;
  let id: string | null = null;

  function dispatch(): void {
    if (data !== null) onEvent({ event: event || "message", data, id });
    event = "";
    data = null;
    id = null;
  }

  function takeLine(text: string): void {
    if (text === "") {
      dispatch();
      return;
    }
    const colon = text.indexOf(":");
    if (colon === 0) return;
    const field = colon < 0 ? text : text.slice(0, colon);
    const start = colon < 0 ? text.length : colon + (text[colon + 1] === " " ? 2 : 1);
    const value = text.slice(start);
    if (field === "data") data = data === null ? value : `${data}\n${value}`;
    else if (field === "event") event = value;
    else if (field === "id" && !value.includes("\0")) id = value;
  }

  return {
    push(bytes) {
      let text = decoder.decode(bytes, { stream: true });
      if (text === "") return;
      if (endedWithReturn && text[0] === "\n") text = text.slice(1);
      endedWithReturn = text === "" ? false : text.endsWith("\r");
      const lines = (line + text).split(/\r\n|\n|\r/);
      line = lines.pop() ?? "";
      for (const complete of lines) takeLine(complete);
    },
  };
}
