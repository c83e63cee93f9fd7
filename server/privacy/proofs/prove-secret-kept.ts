import { randomBytes } from "node:crypto";
import { createDataKey, createKeyring, open, seal } from "#platform/crypto";
import { type Evidence, expectHolds, type Installation } from "#privacy/promises";
import { findTraces } from "./find-traces.ts";
import { lookThrough } from "./look-through.ts";
import { bringVisitor } from "./probe-visitor.ts";

/** Looks for the secret everywhere but in its own file, in what a visitor can take along, and turns it on a probe. */
export async function proveSecretKept(installation: Installation): Promise<Evidence> {
  const secrets = installation.serverSecrets();
  expectHolds(secrets.length > 0, "The installation has no server secret.");
  const exported = await exportedBytes(installation);
  const search = await lookThrough(installation, secrets);
  const traces = search.traces.filter((trace) => trace.place !== "file secret");
  expectHolds(
    traces.length === 0,
    `The server secret lies in: ${traces.map(({ place, form }) => `${place} (${form})`).join(", ")}.`,
  );
  const inExports = await findTraces(pieces(exported), secrets);
  expectHolds(inExports.length === 0, "The server secret stands in an export.");
  rotateOnProbe(secrets);
  return [
    `${secrets.length} server secret(s) were looked for, as bytes, hex and base64, in ${search.looked}: they stand nowhere but in the secret file.`,
    "A conversation's export and the API's answers about it do not hold it.",
    "What was wrapped with the present secret opens after a rotation, is wrapped anew with the new one, and then opens without the old one.",
  ];
}

async function exportedBytes(installation: Installation): Promise<readonly Buffer[]> {
  const visitor = bringVisitor(installation);
  await visitor.ask("Was wird gespeichert?");
  const answers = await Promise.all(
    ["/conversation", "/conversation/export?format=json", "/conversation/export?format=markdown"].map((path) =>
      visitor.request(path),
    ),
  );
  return await Promise.all(answers.map(async (answer) => Buffer.from(await answer.arrayBuffer())));
}

async function* pieces(buffers: readonly Buffer[]) {
  for (const bytes of buffers) yield { place: "export", bytes };
}

/** Seals with the present secret and opens with a new one in front, as a rotation leaves it; then without the old one. */
function rotateOnProbe([current, ...previous]: readonly Buffer[]): void {
  if (current === undefined) return;
  const holder = randomBytes(32).toString("base64url");
  const next = randomBytes(32);
  const key = createDataKey();
  const sealed = seal(key, "probe", "acknowledged");
  const before = createKeyring({ current, previous });
  const wrap = before.wrapForHolder(holder, key, "probe");
  const fileWrap = before.wrap(key, "probe");
  const after = createKeyring({ current: next, previous: [current, ...previous] });
  const opened = attempt(() => open(after.unwrapForHolder(holder, wrap, "probe"), "probe", sealed));
  expectHolds(opened === "acknowledged", "After a rotation a conversation does not open any more.");
  const file = attempt(() => after.unwrap(fileWrap, "probe"));
  expectHolds(file?.equals(key) === true, "After a rotation a file does not open any more.");
  const found = after
    .holderLookups(holder)
    .some((lookup) => before.holderLookups(holder).some((old) => old.equals(lookup)));
  expectHolds(found, "After a rotation a visitor's conversation is not found any more.");
  const renewed = after.wrapForHolder(holder, key, "probe");
  const later = createKeyring({ current: next, previous: [] });
  const kept = attempt(() => open(later.unwrapForHolder(holder, renewed, "probe"), "probe", sealed));
  expectHolds(kept === "acknowledged", "What was wrapped anew still needs the old secret.");
}

function attempt<Value>(work: () => Value): Value | null {
  try {
    return work();
  } catch {
    return null;
  }
}
