import type { Id } from "#platform/ids";

/** Id of a request to a provider. */
export type ContactId = Id<"contact-request">;

/** What goes to a provider: exactly what the person saw. Sealed as a whole. */
export interface ContactBody {
  readonly text: string;
  /** The text with the details below it, in the language in which the person saw it. */
  readonly message: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  /** Of the listing, as it was then: the operator needs it when the listing is gone. */
  readonly listing: {
    readonly title: string;
    readonly provider: string | null;
    readonly email: string | null;
    readonly url: string | null;
  };
}
