/** How the server misbehaves. Tests change it while it runs. */
export interface Behaviour {
  deltaMs: number;
  /** An answer goes no further than so many words until this is raised, so that a test meets it while it is written. */
  holdAfter: number;
  /** Each stream takes the first number out and breaks off after so many events. */
  cutAfter: number[];
  /** Every event is sent twice, and each third one again later. */
  repeats: boolean;
  /** The next questions are refused with these. */
  refusals: { status: number; retryAfterSeconds?: number }[];
  /** The next questions are taken, but the connection is lost before the answer comes. */
  lostAnswers: number;
  /** No new connection is answered. */
  down: boolean;
}

/** A server without faults. */
export function undisturbed(): Behaviour {
  return {
    deltaMs: 10,
    holdAfter: Number.POSITIVE_INFINITY,
    cutAfter: [],
    repeats: false,
    refusals: [],
    lostAnswers: 0,
    down: false,
  };
}
