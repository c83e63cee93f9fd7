import type { Installation, PromiseDefinition } from "#privacy/promises";
import { proveLedger } from "./prove-ledger.ts";
import { proveNothingLeaves } from "./prove-nothing-leaves.ts";
import { proveOneDoor } from "./prove-one-door.ts";

/** What the installation promises about what leaves it. */
export const doorPromises: readonly PromiseDefinition<Installation>[] = [
  {
    id: "DOOR-01",
    sentence: {
      de: "Jede Verbindung nach außen geht an einen erklärten Empfänger mit Name, Anschrift, Rolle, Zweck, Datenarten, Ländern, Garantie und Vertragsdatum. Jede andere wird abgewiesen und gemeldet.",
      en: "Every outgoing connection goes to a declared recipient (name, address, role, purpose, data categories, countries, safeguard, contract date); any other is refused and reported.",
    },
    laws: ["GDPR 30", "GDPR 44"],
    kinds: ["wire", "type"],
    keptBy: [
      { file: "server/platform/egress/guard.ts", name: "installGuard" },
      { file: "server/platform/egress/policy.ts", name: "decide" },
      { file: "server/platform/egress/recipient.ts", name: "Recipient" },
    ],
    prove: proveOneDoor,
  },
  {
    id: "DOOR-02",
    sentence: {
      de: "Jede Übermittlung steht im Ausgangsbuch: wann, an wen, in welches Land, zu welchem Zweck, welche Datenarten und wie viele davon, wie viele Bytes und der Prüfwert des Inhalts. Der Inhalt selbst steht dort nie.",
      en: "Every transfer is written to a ledger: when, recipient, country, purpose, categories with counts, bytes, hash of the payload; never the payload in the clear.",
    },
    laws: ["GDPR 5(2)"],
    kinds: ["store", "wire", "fault"],
    keptBy: [
      { file: "server/platform/egress/door.ts", name: "createDoor" },
      { file: "server/privacy/ledger/ledger.ts", name: "createLedger" },
    ],
    prove: proveLedger,
  },
  {
    id: "DOOR-05",
    sentence: {
      de: "Ist kein Modell-Anbieter eingerichtet, verlässt nichts die Installation: keine einzige Verbindung nach außen während einer ganzen Arbeitssitzung. Eigene Websites, die der Betreiber einlesen lässt, werden abgerufen; gesendet wird ihnen nichts.",
      en: "With no model provider set up, nothing leaves: zero outgoing connections over a whole working session. Own websites that the operator has read in are fetched; nothing is sent to them.",
    },
    laws: ["GDPR 25"],
    kinds: ["wire"],
    keptBy: [
      { file: "server/platform/egress/guard.ts", name: "installGuard" },
      { file: "server/platform/egress/outgoing.ts", name: "createOutgoing" },
    ],
    prove: proveNothingLeaves,
  },
];
