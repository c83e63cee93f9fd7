import type { Problem } from "@diskret/contract";
import { type Signal, useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { useDashboard } from "../../state/dashboard.ts";
import { problemOf } from "../../state/problem-of.ts";

/** A file on its way. */
export interface Upload {
  readonly number: number;
  readonly name: string;
  readonly state: "sending" | "sent" | "cancelled" | "too-large" | "empty" | "failed";
  /** 0 to 1. */
  readonly share: number;
  readonly problem: Problem | null;
}

export interface Uploads {
  readonly list: Signal<readonly Upload[]>;
  readonly maxBytes: number;
  readonly add: (files: Iterable<File>) => void;
  readonly cancel: (number: number) => void;
  readonly dismiss: (number: number) => void;
}

/** Sends files one after the other, so that the first is ready soonest, and tells of each. */
export function useUploads(maxBytes: number, onArrived: () => void): Uploads {
  const { api } = useDashboard();
  const list = useSignal<readonly Upload[]>([]);
  const aborts = useRef(new Map<number, AbortController>());
  const line = useRef<Promise<void>>(Promise.resolve());
  const count = useRef(0);
  useEffect(
    () => () => {
      for (const abort of aborts.current.values()) abort.abort();
    },
    [],
  );

  const change = (number: number, changes: Partial<Upload>) => {
    list.value = list.value.map((upload) => (upload.number === number ? { ...upload, ...changes } : upload));
  };
  const dismiss = (number: number) => {
    list.value = list.value.filter((upload) => upload.number !== number);
  };
  const sendOne = async (number: number, file: File, signal: AbortSignal) => {
    if (signal.aborted) return change(number, { state: "cancelled" });
    try {
      await api.upload({ file, signal, onProgress: (share) => change(number, { share }) });
      dismiss(number);
      onArrived();
    } catch (thrown) {
      if (signal.aborted) change(number, { state: "cancelled" });
      else change(number, { state: "failed", problem: problemOf(thrown) });
    } finally {
      aborts.current.delete(number);
    }
  };
  const add = (files: Iterable<File>) => {
    for (const file of files) {
      count.current += 1;
      const number = count.current;
      const state = file.size > maxBytes ? "too-large" : file.size === 0 ? "empty" : "sending";
      list.value = [...list.value, { number, name: file.name, state, share: 0, problem: null }];
      if (state !== "sending") continue;
      const abort = new AbortController();
      aborts.current.set(number, abort);
      line.current = line.current.then(() => sendOne(number, file, abort.signal));
    }
  };
  const cancel = (number: number) => {
    aborts.current.get(number)?.abort();
    change(number, { state: "cancelled" });
  };
  return { list, maxBytes, add, cancel, dismiss };
}
