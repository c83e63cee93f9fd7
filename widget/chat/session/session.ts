/** Where the session id is kept on the device. `memory` keeps it nowhere: it ends with the page. */
export type StorageKind = "local" | "session" | "memory";

/**
 * The visitor's session id: the one key to the conversation, made here. It reaches the device's storage only by
 * `keep`, after the first message was accepted; until then it lives in memory.
 */
export interface Session {
  /** The id in use, reading the storage if there is none in memory. Null where there is no conversation yet. */
  current(): string | null;
  /** The id in use, or a new one. */
  ensure(): string;
  keep(): void;
  /** Forgets the id here and on the device. */
  forget(): void;
}

export function createSession(deps: { kind: StorageKind; assistant: string }): Session {
  const key = `diskret:${deps.assistant}`;
  let id: string | null = null;

  function current(): string | null {
    if (id !== null) return id;
    const stored = withStorage(deps.kind, (storage) => storage.getItem(key));
    if (stored !== null && /^[\w-]{43}$/.test(stored)) id = stored;
    return id;
  }

  return {
    current,
    ensure() {
      id = current() ?? newSessionId();
      return id;
    },
    keep() {
      const kept = id;
      if (kept !== null) withStorage(deps.kind, (storage) => storage.setItem(key, kept));
    },
    forget() {
      id = null;
      withStorage(deps.kind, (storage) => storage.removeItem(key));
    },
  };
}

/** 256 random bits as base64url, 43 characters. */
function newSessionId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  let text = "";
  for (let index = 0; index < bytes.length; index++) text += String.fromCharCode(bytes[index] ?? 0);
  return btoa(text).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}

/** Storage may be blocked by the browser's settings; the chat then works from memory. */
function withStorage<T>(kind: StorageKind, use: (storage: Storage) => T): T | null {
  if (kind === "memory") return null;
  try {
    return use(kind === "session" ? sessionStorage : localStorage);
  } catch {
    return null;
  }
}
