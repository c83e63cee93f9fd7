import type { Config } from "#platform/config";
import { type Guard, takeGuard } from "#platform/egress";

/** Takes the guard and lets nothing pass but the door and, where one is set, the PostgreSQL server. */
export function closeWaysOut(config: Config): Guard {
  const guard = takeGuard();
  const url = config.database.url === null ? null : new URL(config.database.url.reveal());
  if (url !== null) {
    const port = url.port === "" ? 5432 : Number(url.port);
    guard.allowConnection({ host: url.hostname, port, recipient: "database", role: "own-infrastructure" });
  }
  guard.seal();
  return guard;
}
