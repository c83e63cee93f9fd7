import { randomBytes } from "node:crypto";
import { createDataKey, createKeyring, open, seal } from "#platform/crypto";
import { type Evidence, expectHolds, type Installation } from "#privacy/promises";
import { findTraces } from "./find-traces.ts";
import { lookThrough } from "./look-through.ts";
import { bringVisitor } from "./probe-visitor.ts";

/** Looks for the secret everywhere but in its own file, in what a visitor can take along, and turns it on a probe. */
export async function proveSecretKept(installation: Installation): Promise<Evidence> {
  const secrets = installation.serverSecrets();
  expectHolds(secrets.length > 0, {
    de: "Die Installation hat kein Geheimnis des Servers.",
    en: "The installation has no server secret.",
  });
  const exported = await exportedBytes(installation);
  const search = await lookThrough(installation, secrets);
  const traces = search.traces.filter((trace) => trace.place !== "file secret");
  const places = traces.map(({ place, form }) => `${place} (${form})`).join(", ");
  expectHolds(traces.length === 0, {
    de: `Das Geheimnis des Servers liegt in: ${places}.`,
    en: `The server secret lies in: ${places}.`,
  });
  const inExports = await findTraces(pieces(exported), secrets);
  expectHolds(inExports.length === 0, {
    de: "Das Geheimnis des Servers steht in einem Export.",
    en: "The server secret stands in an export.",
  });
  rotateOnProbe(secrets);
  return [
    {
      de: `Das Geheimnis des Servers wurde als Bytes, Hex und Base64 in ${search.looked.de} gesucht. Es steht nur in seiner eigenen Datei.`,
      en: `The server secret was looked for, as bytes, hex and base64, in ${search.looked.en}: it stands nowhere but in its own file.`,
    },
    {
      de: "Es steht weder im Export eines Gesprächs noch in den Antworten der Schnittstelle dazu.",
      en: "A conversation's export and the API's answers about it do not hold it.",
    },
    {
      de: "Was mit dem jetzigen Geheimnis verschlossen wurde, öffnet sich auch nach einem Wechsel. Mit dem neuen verschlossen, braucht es das alte nicht mehr.",
      en: "What was wrapped with the present secret opens after a rotation, is wrapped anew with the new one, and then opens without the old one.",
    },
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
  expectHolds(opened === "acknowledged", {
    de: "Nach einem Wechsel öffnet sich ein Gespräch nicht mehr.",
    en: "After a rotation a conversation does not open any more.",
  });
  const file = attempt(() => after.unwrap(fileWrap, "probe"));
  expectHolds(file?.equals(key) === true, {
    de: "Nach einem Wechsel öffnet sich eine Datei nicht mehr.",
    en: "After a rotation a file does not open any more.",
  });
  const found = after
    .holderLookups(holder)
    .some((lookup) => before.holderLookups(holder).some((old) => old.equals(lookup)));
  expectHolds(found, {
    de: "Nach einem Wechsel wird das Gespräch eines Besuchers nicht mehr gefunden.",
    en: "After a rotation a visitor's conversation is not found any more.",
  });
  const renewed = after.wrapForHolder(holder, key, "probe");
  const later = createKeyring({ current: next, previous: [] });
  const kept = attempt(() => open(later.unwrapForHolder(holder, renewed, "probe"), "probe", sealed));
  expectHolds(kept === "acknowledged", {
    de: "Was neu verschlossen wurde, braucht noch immer das alte Geheimnis.",
    en: "What was wrapped anew still needs the old secret.",
  });
}

function attempt<Value>(work: () => Value): Value | null {
  try {
    return work();
  } catch {
    return null;
  }
}
