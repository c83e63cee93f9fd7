import type { Installation, PromiseDefinition } from "#privacy/promises";
import { proveCleanLogs } from "./prove-clean-logs.ts";
import { proveLogExpiry } from "./prove-log-expiry.ts";
import { proveShortAddresses } from "./prove-short-addresses.ts";
import { proveUnjoinedLogs } from "./prove-unjoined-logs.ts";

/** What the installation promises about its logs. */
export const logPromises: readonly PromiseDefinition<Installation>[] = [
  {
    id: "LOG-01",
    sentence: {
      de: "IP-Adressen in Protokollen werden gekürzt, bevor sie geschrieben werden: IPv4 auf /24, IPv6 auf /48.",
      en: "IP addresses in logs are shortened (IPv4 to /24, IPv6 to /48) before they are written.",
    },
    laws: ["GDPR 25"],
    kinds: ["store", "property"],
    keptBy: [
      { file: "server/platform/log/shorten-address.ts", name: "shortenAddress" },
      { file: "server/platform/http/app.ts", name: "createHttpApp" },
    ],
    prove: proveShortAddresses,
  },
  {
    id: "LOG-02",
    sentence: {
      de: "Protokolle enthalten keinen Nachrichtentext, keinen Namen, keine E-Mail-Adresse, keine Telefonnummer, kein Token und keinen Schlüssel.",
      en: "Logs hold no message text, name, e-mail, phone number, token or key.",
    },
    laws: ["GDPR 32"],
    kinds: ["store", "property"],
    keptBy: [
      { file: "server/platform/log/log.ts", name: "createLog" },
      { file: "server/platform/log/redact.ts", name: "redact" },
      { file: "server/platform/log/describe-failure.ts", name: "describeFailure" },
    ],
    prove: proveCleanLogs,
  },
  {
    id: "LOG-03",
    sentence: {
      de: "Protokolle werden nach 30 Tagen gelöscht. Für einen Vorfall können benannte Einträge länger bleiben, mit Grund und Ende, bis er geklärt ist.",
      en: "Logs are deleted after 30 days; an incident can hold named entries longer, with reason and end, until it is settled.",
    },
    laws: ["GDPR 5(1)(e)"],
    kinds: ["clock"],
    keptBy: [
      { file: "server/platform/log/retention.ts", name: "deleteOldLogs" },
      { file: "server/platform/log/retention.ts", name: "holdLogs" },
    ],
    prove: proveLogExpiry,
  },
  {
    id: "LOG-04",
    sentence: {
      de: "Protokolldaten werden nie mit anderen Daten zusammengeführt.",
      en: "Log data is never joined with other data.",
    },
    laws: ["GDPR 5(1)(b)"],
    kinds: ["type", "store"],
    keptBy: [
      { file: "server/platform/log/log-value.ts", name: "Loggable" },
      { file: "server/platform/log/redact.ts", name: "redact" },
    ],
    prove: proveUnjoinedLogs,
  },
];
