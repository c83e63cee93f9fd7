import { DomainError } from "#platform/errors";

const listenFaults: Readonly<Record<string, (host: string, port: number) => string>> = {
  EADDRINUSE: (host, port) =>
    `port ${port} of ${host} is in use by another program. Stop that one, or set PORT to another one (0 takes any free one).`,
  EACCES: (_host, port) =>
    `the system reserves port ${port}. Set PORT to one from 1024 on and let a reverse proxy take the port that visitors use.`,
  EADDRNOTAVAIL: (host) =>
    `${host} is no address of this machine. Set HOST to one of its addresses, to 127.0.0.1 or to 0.0.0.0.`,
  ENOTFOUND: (host) => `the name ${host} leads to no address. Set HOST to an address of this machine.`,
};

/** The server cannot listen where the settings say; the message says why and what to set instead. */
export class ListenFailed extends Error {
  override readonly name = "ListenFailed";

  constructor(host: string, port: number, cause: Error) {
    const code = "code" in cause ? String(cause.code) : "";
    const reason = listenFaults[code]?.(host, port) ?? `the system declines it (${code}). Check HOST and PORT.`;
    super(`Diskret cannot listen: ${reason}`, { cause });
  }
}

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
