import { DomainError } from "#platform/errors";

const linkFacts = {
  unknown: {
    code: "operator-link-unknown",
    detail: {
      de: "Dieser Anmelde-Link ist hier nicht bekannt.",
      en: "This sign-in link is not known here.",
    },
  },
  used: {
    code: "operator-link-used",
    detail: {
      de: "Dieser Anmelde-Link ist schon benutzt. Jeder Link gilt einmal.",
      en: "This sign-in link has been used. Each link works once.",
    },
  },
  expired: {
    code: "operator-link-expired",
    detail: {
      de: "Dieser Anmelde-Link ist abgelaufen. Jeder Link gilt 30 Minuten.",
      en: "This sign-in link is too old. Each link works for 30 minutes.",
    },
  },
} as const;

const mend = {
  de: "Einen neuen druckt auf dem Server: npm run -s operator-link",
  en: "Print a new one on the server with: npm run -s operator-link",
} as const;

/** The one-time link does not sign anybody in: it is unknown, used or too old. */
export class OperatorLinkRefused extends DomainError {
  constructor(reason: keyof typeof linkFacts) {
    const { code, detail } = linkFacts[reason];
    super({
      code,
      status: 401,
      title: { de: "Der Link meldet Sie nicht an", en: "The link does not sign you in" },
      detail: { de: `${detail.de} ${mend.de}`, en: `${detail.en} ${mend.en}` },
    });
  }
}

/** The request carries no valid operator's token. */
export class OperatorNotSignedIn extends DomainError {
  constructor() {
    super({
      code: "operator-not-signed-in",
      status: 401,
      title: { de: "Nicht angemeldet", en: "Not signed in" },
      detail: {
        de: `Dieser Teil ist für Betreiber, und die Anfrage bringt keine gültige Sitzung mit. Eine Sitzung gilt 12 Stunden. Einen neuen Anmelde-Link druckt auf dem Server: npm run -s operator-link`,
        en: `This part is for the operator, and the request carries no valid session. A session lasts 12 hours. ${mend.en.replace("a new one", "a new sign-in link")}`,
      },
    });
  }
}
