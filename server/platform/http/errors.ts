import { DomainError } from "#platform/errors";

/** The request's body is larger than the route takes. */
export class BodyTooLarge extends DomainError {
  constructor(maxBytes: number) {
    const limit =
      maxBytes >= 1024 * 1024 ? `${Math.floor(maxBytes / (1024 * 1024))} MB` : `${Math.floor(maxBytes / 1024)} kB`;
    super({
      code: "body-too-large",
      status: 413,
      title: { de: "Zu groß", en: "Too large" },
      detail: {
        de: `Die Anfrage ist größer als ${limit}. Senden Sie weniger auf einmal.`,
        en: `The request is larger than ${limit}. Send less at once.`,
      },
    });
  }
}

/** The request's body did not arrive in time. */
export class BodyTooSlow extends DomainError {
  constructor(deadlineMs: number) {
    const seconds = Math.ceil(deadlineMs / 1000);
    super({
      code: "body-too-slow",
      status: 408,
      title: { de: "Zu langsam", en: "Too slow" },
      detail: {
        de: `Die Anfrage war nach ${seconds} Sekunden noch nicht ganz da. Prüfen Sie die Verbindung und senden Sie sie noch einmal.`,
        en: `The request had not arrived as a whole after ${seconds} seconds. Check the connection and send it again.`,
      },
    });
  }
}

/** The client sent more than it may; it can go on after the time named. */
export class TooManyRequests extends DomainError {
  constructor(retryAfterSeconds: number) {
    super({
      code: "too-many-requests",
      status: 429,
      title: { de: "Zu viele Anfragen", en: "Too many requests" },
      detail: {
        de: `Das waren zu viele Anfragen in kurzer Zeit. In ${retryAfterSeconds} Sekunden geht es weiter.`,
        en: `There were too many requests in a short time. Try again in ${retryAfterSeconds} seconds.`,
      },
      retryAfterSeconds,
    });
  }
}

/** A page of another origin tried to use a part of the API that is for our own pages only. */
export class ForeignOrigin extends DomainError {
  constructor() {
    super({
      code: "foreign-origin",
      status: 403,
      title: { de: "Fremde Herkunft", en: "Foreign origin" },
      detail: {
        de: "Dieser Teil der Schnittstelle nimmt nur Anfragen von eigenen Seiten an.",
        en: "This part of the API takes requests from its own pages only.",
      },
    });
  }
}
