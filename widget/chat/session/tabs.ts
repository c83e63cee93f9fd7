import type { StorageKind } from "./session.ts";

/** Tells the browser's other tabs that the conversation moved on. Carries neither text nor session id. */
export interface Tabs {
  /** `place` is the event stream's place this tab has reached, or null where everything is to be read anew. */
  nudge(place: string | null): void;
}

export function joinTabs(deps: {
  kind: StorageKind;
  assistant: string;
  onNudge: (place: string | null) => void;
}): Tabs {
  if (deps.kind === "memory" || typeof BroadcastChannel === "undefined") return { nudge() {} };
  const channel = new BroadcastChannel(`diskret:${deps.assistant}`);
  channel.onmessage = ({ data }: MessageEvent<unknown>) => deps.onNudge(typeof data === "string" ? data : null);
  return { nudge: (place) => channel.postMessage(place) };
}
