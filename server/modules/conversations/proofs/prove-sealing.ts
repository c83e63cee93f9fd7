import type { Localised } from "@diskret/contract";
import { decrypt, type Keyring, UnsealError } from "#platform/crypto";
import { type Evidence, expectHolds, type Installation, type StoredRow } from "#privacy/promises";
import { bringVisitor, lookThrough, markerWord, storedRows } from "#privacy/proofs";
import { bytesOf, keyringOf, openBody, unwrapKey } from "./open-as-visitor.ts";

/** Asks with words that exist nowhere else, looks for them everywhere, then attacks the key with disk and secret in hand. */
export async function proveSealing(installation: Installation): Promise<Evidence> {
  const visitor = bringVisitor(installation);
  const markers = [markerWord(), markerWord()] as const;
  const { answer } = await visitor.ask(`Wie lange werden Gespräche von ${markers[0]} und ${markers[1]} aufbewahrt?`);
  expectHolds(answer !== null, {
    de: "Die Probefrage bekam keine Antwort.",
    en: "The probe's question got no answer.",
  });
  const { traces, looked } = await lookThrough(installation, [...markers, visitor.sessionId]);
  const places = traces.map(({ place, form }) => `${place} (${form})`).join(", ");
  expectHolds(traces.length === 0, {
    de: `Worte des Gesprächs liegen lesbar in: ${places}.`,
    en: `Words of the conversation lie readable at rest: ${places}.`,
  });

  const { id } = await visitor.conversation();
  const { conversation, messages } = await storedRows(installation, id);
  const [row] = conversation;
  const [question] = messages;
  expectHolds(row !== undefined && question !== undefined, {
    de: "Das Probegespräch steht nicht in der Datenbank.",
    en: "The probe's conversation is not in the database.",
  });
  const keyring = keyringOf(installation);
  const tries = attempts(keyring, row, installation);
  const opened = tries.filter(succeeds);
  expectHolds(opened.length === 0, {
    de: `Der Schlüssel öffnet sich ohne die Sitzungskennung: ${opened.map(({ way }) => way.de).join(", ")}.`,
    en: `The key opens without the session id: ${opened.map(({ way }) => way.en).join(", ")}.`,
  });
  const body = JSON.stringify(openBody(unwrapKey(keyring, row, visitor.sessionId), question));
  expectHolds(body.includes(markers[0]), {
    de: "Mit der Sitzungskennung öffnet sich nicht, was gefragt wurde.",
    en: "With the session id the conversation does not open to what was asked.",
  });
  return [
    {
      de: `Zwei Zufallswörter und die Sitzungskennung einer Probe wurden, im Klartext und in zehn Verkleidungen, in ${looked.de} gesucht. Sie wurden nirgends gefunden.`,
      en: `Two random words and the session id of a probe were looked for, in plain and in ten disguises, in ${looked.en}: they were found nowhere.`,
    },
    {
      de: `Mit allem, was auf der Platte liegt, und allen Geheimnissen des Servers scheiterten ${tries.length} Versuche, den Schlüssel ohne Sitzungskennung zu öffnen.`,
      en: `With all of the disk and all server secrets, ${tries.length} ways to open the key without the session id failed.`,
    },
    {
      de: "Mit der Sitzungskennung öffnet sich derselbe Schlüssel, und die Frage ist lesbar, wie sie gestellt wurde.",
      en: "With the session id the same key opens, and the question reads as it was asked.",
    },
  ];
}

interface Attempt {
  readonly way: Localised;
  readonly open: () => unknown;
}

/** Everything the software offers for deriving a key, fed with everything an attacker with disk and secret knows. */
function attempts(keyring: Keyring, row: StoredRow, installation: Installation): readonly Attempt[] {
  const wrapped = bytesOf(row, "wrapped_key");
  const lookup = bytesOf(row, "session_lookup");
  const id = String(row["id"]);
  const known = [
    "",
    "visitor",
    "anonymous",
    id,
    String(row["organisation_id"]),
    String(row["assistant_id"]),
    installation.assistant,
    ...(["hex", "base64", "base64url", "latin1"] as const).map((encoding) => lookup.toString(encoding)),
    ...installation.serverSecrets().flatMap((secret) => [secret.toString("hex"), secret.toString("base64url")]),
  ];
  const places = [`conversation:${id}:key`, `conversation:${id}`, id, ""];
  const purposes = ["wrap/1", "holder/1", "lookup/1", "fingerprint/1", "conversation", `conversation:${id}:key`, ""];
  return [
    ...known.map((guess) => ({
      way: { de: "ein aus der Zeile erratenes Geheimnis", en: "a holder's secret guessed from the row" },
      open: () => unwrapKey(keyring, row, guess),
    })),
    ...places.flatMap((place) => [
      {
        way: { de: "die Hülle der Installation", en: "the installation's own wrap" },
        open: () => keyring.unwrap(wrapped, place),
      },
      ...purposes.map((purpose) => ({
        way: { de: `ein Schlüssel, abgeleitet für „${purpose}“`, en: `a key derived for “${purpose}”` },
        open: () => decrypt(keyring.derive(purpose), place, wrapped),
      })),
      ...installation.serverSecrets().map((secret) => ({
        way: { de: "das Geheimnis des Servers selbst", en: "the server secret itself" },
        open: () => decrypt(secret as never, place, wrapped), // an attacker does not keep to our types
      })),
    ]),
  ];
}

function succeeds(attempt: Attempt): boolean {
  try {
    attempt.open();
    return true;
  } catch (cause) {
    if (cause instanceof UnsealError) return false;
    throw cause;
  }
}
