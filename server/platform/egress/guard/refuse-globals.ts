import type { Gate } from "./gate.ts";

/**
 * Refuses the global clients by name, so that the report says `fetch` and not only `net.connect`. They could not connect
 * anyway: below them stand the sockets, which are closed. `data:` and `blob:` addresses lead nowhere and still work.
 */
export function refuseGlobals(gate: Gate): void {
  const original = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    const url = new URL(request.url);
    if (url.protocol === "data:" || url.protocol === "blob:") return original(request);
    throw gate.refuse("fetch", url.host);
  };
  for (const name of ["WebSocket", "EventSource"]) {
    if (!(name in globalThis)) continue;
    const refused = class {
      constructor(url: unknown) {
        throw gate.refuse(name, hostOf(url));
      }
    };
    Object.defineProperty(globalThis, name, { value: refused, writable: true, configurable: true });
  }
}

function hostOf(url: unknown): string {
  return URL.canParse(String(url)) ? new URL(String(url)).host : "an unreadable address";
}
