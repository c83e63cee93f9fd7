/** A change of one line after which the proof of a promise must fail; `find` occurs exactly once in the file. */
interface Breaking {
  readonly promise: string;
  readonly file: string;
  readonly find: string;
  readonly replace: string;
}

export const breakings: readonly Breaking[] = [
  {
    promise: "LOG-01",
    file: "server/platform/log/shorten-address.ts",
    find: "if (isIPv4(bare)) return shortenFour(bare);",
    replace: "if (isIPv4(bare)) return bare;",
  },
  {
    promise: "LOG-01",
    file: "server/platform/log/shorten-address.ts",
    find: "const kept = groups.slice(0, 3);",
    replace: "const kept = groups.slice(0, 5);",
  },
  {
    promise: "LOG-02",
    file: "server/platform/http/app.ts",
    find: "route: matchedRoute(context),",
    replace: "route: context.req.path,",
  },
  {
    promise: "LOG-02",
    file: "server/platform/log/describe-failure.ts",
    find: "...(thrown instanceof DomainError ? { message: redact(thrown.message) } : {}),",
    replace: "message: thrown.message,",
  },
  {
    promise: "LOG-03",
    file: "server/platform/log/retention.ts",
    find: "for (const name of due) await rm(path.join(folder, name));",
    replace: "",
  },
  {
    promise: "LOG-03",
    file: "server/platform/log/retention.ts",
    find: "const ended = holds.filter((hold) => hold.until <= options.now);",
    replace: "const ended = holds.slice(0, 0);",
  },
  {
    promise: "LOG-04",
    file: "server/platform/http/app.ts",
    find: "addSecurityHeaders(context.res.headers, options);",
    replace:
      'addSecurityHeaders(context.res.headers, options); options.log.info("http.session", { frames: [context.req.header("diskret-session")] });',
  },
];
