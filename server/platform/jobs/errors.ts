/** A job was enqueued with something that is no id; the message names the field, never its value. */
export class PayloadNotIds extends Error {
  override readonly name = "PayloadNotIds";

  constructor(job: string, field: string) {
    super(
      `The job "${job}" was not enqueued: its field "${field}" is no id. Hand over ids and let the job read the rest.`,
    );
  }
}

/** The process died in every attempt at a job before it could note a failure. */
export class TooManyCrashes extends Error {
  override readonly name = "TooManyCrashes";
}
