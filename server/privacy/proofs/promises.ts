import type { Installation, PromiseDefinition } from "#privacy/promises";
import { proveDeclarations } from "./prove-declarations.ts";
import { proveDurability } from "./prove-durability.ts";
import { proveEncryption } from "./prove-encryption.ts";
import { proveRetention } from "./prove-retention.ts";
import { proveSecretKept } from "./prove-secret-kept.ts";

/** What the core itself promises: what is stored and until when, and how it is protected. */
export const corePromises: readonly PromiseDefinition<Installation>[] = [
  {
    id: "RET-01",
    sentence: {
      de: "Jedes gespeicherte Feld hat Zweck, Datenart, Rechtsgrundlage und Frist. Ein Feld ohne diese Angaben lässt sich nicht übersetzen.",
      en: "Every stored field has purpose, data category, legal basis and period; a field without them does not compile.",
    },
    laws: ["GDPR 5", "GDPR 30"],
    kinds: ["type", "store"],
    keptBy: [
      { file: "server/privacy/inventory/table.ts", name: "defineTable" },
      { file: "server/privacy/inventory/inventory.ts", name: "createInventory" },
      { file: "server/privacy/inventory/catalogue.ts", name: "compareWithCatalogue" },
    ],
    prove: proveDeclarations,
  },
  {
    id: "RET-02",
    sentence: {
      de: "Was seine Frist überschritten hat, wird innerhalb von 24 Stunden gelöscht, auch nach einem Stillstand. Die Löschung wird mit Anzahlen festgehalten.",
      en: "What is over its period is deleted within 24 hours, also after downtime; the deletion itself is logged as counts.",
    },
    laws: ["GDPR 5(1)(e)"],
    kinds: ["clock", "store"],
    keptBy: [{ file: "server/privacy/retention/retention.ts", name: "createRetention" }],
    prove: proveRetention,
  },
  {
    id: "SEC-01",
    sentence: {
      de: "Öffentlich ist die Verbindung verschlüsselt (TLS, HSTS). Gespräche und die Dateien der Quellen liegen verschlüsselt auf der Platte.",
      en: "In public, traffic is encrypted (TLS, HSTS). Conversations and the files of the sources lie encrypted on the disk.",
    },
    laws: ["GDPR 32"],
    kinds: ["wire", "store"],
    keptBy: [
      { file: "server/platform/http/security-headers.ts", name: "addSecurityHeaders" },
      { file: "server/platform/crypto/sealed.ts", name: "seal" },
      { file: "server/platform/files/file-store.ts", name: "createFileStore" },
    ],
    prove: proveEncryption,
  },
  {
    id: "SEC-02",
    sentence: {
      de: "Das Geheimnis des Servers steht nie in der Datenbank, in einem Protokoll oder in einem Export. Es lässt sich ohne Verlust wechseln.",
      en: "The server secret never stands in the database, a log or an export; it can be rotated without loss.",
    },
    laws: ["GDPR 32"],
    kinds: ["store", "fault"],
    keptBy: [
      { file: "server/platform/crypto/keyring.ts", name: "createKeyring" },
      { file: "server/platform/crypto/secret-file.ts", name: "rotateSecret" },
    ],
    prove: proveSecretKept,
  },
  {
    id: "SEC-03",
    sentence: {
      de: "Ein Absturz, wann auch immer, verliert keine bestätigte Nachricht und keine bestätigte Löschung.",
      en: "A crash at any moment loses no acknowledged message and no acknowledged deletion.",
    },
    laws: ["GDPR 32"],
    kinds: ["fault", "store"],
    keptBy: [
      { file: "server/platform/database/embedded/durable-file-system.ts", name: "DurableFileSystem" },
      { file: "server/platform/database/open-database.ts", name: "openDatabase" },
    ],
    prove: proveDurability,
  },
];
