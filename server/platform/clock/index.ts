/** Where the product takes its time from. Production reads the system's; tests move their own. */
export interface Clock {
  /** Now, as milliseconds since 1970 in UTC. */
  now(): Date;
}

/** The clock of the machine. */
export const systemClock: Clock = { now: () => new Date() };

/** A clock that stands still until it is moved. */
export interface MovableClock extends Clock {
  /** Moves the clock on by so many milliseconds. */
  advance(durationMs: number): void;
}

/**
 * Makes a clock for tests.
 *
 * @example
 * const clock = createMovableClock(new Date("2026-03-01T12:00:00Z"));
 * clock.advance(days(31));
 */
export function createMovableClock(start: Date): MovableClock {
  let nowMs = start.getTime();
  return {
    now: () => new Date(nowMs),
    advance: (durationMs) => {
      nowMs += durationMs;
    },
  };
}

/** So many days in milliseconds. */
export const days = (count: number): number => count * 86_400_000;

/** So many hours in milliseconds. */
export const hours = (count: number): number => count * 3_600_000;

/** So many minutes in milliseconds. */
export const minutes = (count: number): number => count * 60_000;
