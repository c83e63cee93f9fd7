/** How the server misbehaves. Tests change it while it runs. */
export interface Behaviour {
  deltaMs: number;
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
