import type { Config } from "#platform/config";
import { serverPlace } from "#platform/database";
import { defineRecipient, type Recipient } from "#platform/egress";

/**
 * The PostgreSQL server of the settings, declared as a machine of the operator's own; none where the database is embedded
 * or reached through a socket file, which cannot lead off this machine.
 */
export function databaseServer(config: Config): readonly Recipient[] {
  const place = config.database.url === null ? null : serverPlace(config.database.url.reveal());
  if (place === null || "socketPath" in place) return [];
  return [
    defineRecipient({
      id: "database",
      legalName: "PostgreSQL",
      address: place.host,
      role: "own-infrastructure",
      countries: [],
      safeguard: "own-premises",
      contractDate: null,
      hosts: [place],
      purposes: ["storage"],
      categories: ["everything-stored"],
      keeps: { de: "alles, was die Installation speichert", en: "all that the installation stores" },
    }),
  ];
}
