import { ReadingPaused } from "../reading/errors.ts";

/** The readings that run in this process, so that a pause takes hold at once and no source is read twice at a time. */
export interface RunningReadings {
  /** Runs a reading once an earlier one of the same source has ended; its signal also fires when it is paused. */
  run(sourceId: string, signal: AbortSignal, read: (signal: AbortSignal) => Promise<void>): Promise<void>;
  pause(sourceId: string): void;
}

/** Makes the list of running readings, empty. */
export function createRunningReadings(): RunningReadings {
  const running = new Map<string, { readonly pause: AbortController; readonly done: Promise<void> }>();
  return {
    async run(sourceId, signal, read) {
      await running.get(sourceId)?.done;
      const pause = new AbortController();
      const { promise, resolve } = Promise.withResolvers<void>();
      running.set(sourceId, { pause, done: promise });
      try {
        await read(AbortSignal.any([signal, pause.signal]));
      } finally {
        running.delete(sourceId);
        resolve();
      }
    },
    pause: (sourceId) => running.get(sourceId)?.pause.abort(new ReadingPaused()),
  };
}
