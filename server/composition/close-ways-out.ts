import type { Config } from "#platform/config";
import { serverPlace } from "#platform/database";
import { type Guard, takeGuard } from "#platform/egress";
import { databaseServer } from "./database-server.ts";

/** Takes the guard and lets nothing pass but the door and, where one is set, the PostgreSQL server. */
export function closeWaysOut(config: Config): Guard {
  const guard = takeGuard();
  const url = config.database.url?.reveal() ?? null;
  const place = url === null ? null : serverPlace(url);
  if (place !== null && "socketPath" in place) guard.allowSocketPath(place.socketPath);
  for (const { id, role, hosts } of databaseServer(config)) {
    for (const host of hosts) guard.allowConnection({ ...host, recipient: id, role });
  }
  guard.seal();
  return guard;
}
