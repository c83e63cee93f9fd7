import type { Breaking } from "#privacy/promises";

/** Ways to break the keeping code, each of which must turn the proof of its promise to "broken". */
export const breakings: readonly Breaking[] = [
  {
    promise: "DOOR-01",
    file: "server/platform/egress/guard/refuse-sockets.ts",
    find: "if (allowed) return apply(original, this, input);",
    replace: "return apply(original, this, input);",
  },
  {
    promise: "DOOR-01",
    file: "server/platform/egress/guard/guard-threads.ts",
    find: "execArgv: flags }",
    replace: "execArgv: [] }",
  },
  {
    promise: "DOOR-01",
    file: "server/platform/egress/guard/gate.ts",
    find: "refusals.report(way, target);",
    replace: "",
  },
  {
    promise: "DOOR-01",
    file: "server/platform/egress/policy.ts",
    find: "if (denial !== null) return denial;",
    replace: "",
  },
  {
    promise: "DOOR-02",
    file: "server/privacy/ledger/ledger.ts",
    find: "await insertEntry(db, id, start);",
    replace: "",
  },
  {
    promise: "DOOR-02",
    file: "server/platform/egress/payload.ts",
    find: "hash.update(chunk);",
    replace: "",
  },
  {
    promise: "DOOR-02",
    file: "server/platform/egress/door.ts",
    find: "throw new EgressDenied(denial, recipient.id, { cause });",
    replace: 'return "";',
  },
  {
    promise: "DOOR-05",
    file: "server/platform/egress/outgoing.ts",
    find: "opened.record({ host: target.host, port: target.port, recipient: target.recipient, role: target.role });",
    replace: "",
  },
  {
    promise: "DOOR-05",
    file: "server/channels/web/chat-routes.ts",
    find: 'const asked = context.req.valid("json");',
    replace:
      'const asked = context.req.valid("json"); void fetch("http://127.0.0.1:9/telemetry").catch(() => undefined);',
  },
];
