import type { Problem } from "@diskret/contract";
import { type Signal, useSignal } from "@preact/signals";
import { useCallback, useEffect, useRef } from "preact/hooks";
import { problemOf } from "./problem-of.ts";

/** Something that comes from the server. Old data stays in view while newer data is on its way. */
export interface Resource<Data> {
  readonly data: Signal<Data | null>;
  readonly problem: Signal<Problem | null>;
  readonly reload: () => void;
}

/**
 * Loads when the component appears, when what it is of changes, when the tab comes back into view and every `everyMs` while
 * it is in view.
 */
export function useResource<Data>(
  load: (signal: AbortSignal) => Promise<Data>,
  everyMs: (data: Data | null) => number | null = () => null,
  of: string | number = "",
): Resource<Data> {
  const data = useSignal<Data | null>(null);
  const problem = useSignal<Problem | null>(null);
  const current = useRef(load);
  current.current = load;
  const running = useRef<AbortController | null>(null);

  const reload = useCallback(() => {
    running.current?.abort();
    const abort = new AbortController();
    running.current = abort;
    current
      .current(abort.signal)
      .then((loaded) => {
        if (abort.signal.aborted) return;
        data.value = loaded;
        problem.value = null;
      })
      .catch((thrown: unknown) => {
        if (!abort.signal.aborted) problem.value = problemOf(thrown);
      });
  }, [data, problem]);

  useEffect(() => {
    reload();
    const onVisible = () => {
      if (document.visibilityState === "visible") reload();
    };
    document.addEventListener("visibilitychange", onVisible);
    return () => {
      document.removeEventListener("visibilitychange", onVisible);
      running.current?.abort();
    };
  }, [reload, of]);

  const intervalMs = everyMs(data.value);
  useEffect(() => {
    if (intervalMs === null) return undefined;
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") reload();
    }, intervalMs);
    return () => clearInterval(timer);
  }, [intervalMs, reload]);

  return { data, problem, reload };
}
