import { type Signal, signal } from "@preact/signals";

/** Where the page stands with its operator. */
export type SignIn =
  | { readonly state: "working" }
  | { readonly state: "out"; readonly why: "never" | "ended" | "left" | "refused"; readonly detail: string }
  | { readonly state: "in" };

/** The operator's session: kept for this tab only, gone when it closes. */
export interface Session {
  readonly signIn: Signal<SignIn>;
  readonly bearer: () => string | null;
  readonly begin: (bearer: string) => void;
  readonly end: (why: "ended" | "left" | "refused", detail?: string) => void;
}

const key = "diskret-operator";

export function createSession(storage: Storage): Session {
  const known = storage.getItem(key) !== null;
  const signIn = signal<SignIn>(known ? { state: "in" } : { state: "out", why: "never", detail: "" });
  return {
    signIn,
    bearer: () => storage.getItem(key),
    begin: (bearer) => {
      storage.setItem(key, bearer);
      signIn.value = { state: "in" };
    },
    end: (why, detail = "") => {
      storage.removeItem(key);
      signIn.value = { state: "out", why, detail };
    },
  };
}

/** Takes the token out of the address, at once and before anything else runs: it must not stay in view or history. */
export function takeLinkToken(location: Location, history: History): string | null {
  const token = new URLSearchParams(location.hash.slice(1)).get("token");
  if (token === null) return null;
  history.replaceState(null, "", location.pathname + location.search);
  return token;
}
