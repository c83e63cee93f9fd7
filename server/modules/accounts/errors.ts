import { DomainError } from "#platform/http";

/** The one-time link does not sign anybody in: it is unknown, used or too old. */
export class OperatorLinkRefused extends DomainError {
  constructor(reason: "unknown" | "used" | "expired") {
    super({
      code: `operator-link-${reason}`,
      status: 401,
      title: "The link does not sign you in",
      detail: `${linkReasons[reason]} Print a new one on the server with: npm run -s operator-link`,
    });
  }
}

const linkReasons = {
  unknown: "This sign-in link is not known here.",
  used: "This sign-in link has been used; each works once.",
  expired: "This sign-in link is too old; each works for 30 minutes.",
} as const;

/** The request carries no valid operator's token. */
export class OperatorNotSignedIn extends DomainError {
  constructor() {
    super({
      code: "operator-not-signed-in",
      status: 401,
      title: "Not signed in",
      detail:
        "This part is for the operator, and no valid session came with the request; a session lasts 12 hours. Print a new sign-in link on the server with: npm run -s operator-link",
    });
  }
}
