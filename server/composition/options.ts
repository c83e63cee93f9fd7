import type { Browser } from "playwright-core";
import type { WebsitesDeps } from "#modules/knowledge";
import type { Answerer } from "#modules/models";
import type { Clock } from "#platform/clock";
import type { Config } from "#platform/config";
import type { Database } from "#platform/database";
import type { Guard } from "#platform/egress";
import type { LogLine } from "#platform/log";

/** What an installation is opened with. All but the settings have production's values by default. */
export interface AppOptions {
  readonly config: Config;
  readonly clock?: Clock;
  /** An open database to use instead of the configured one; it is closed by whoever opened it. */
  readonly database?: Database;
  /** What the guard handed over. Without it (in tests) outgoing connections are not refused, only counted at the door. */
  readonly guard?: Pick<Guard, "opened" | "outgoing" | "refusals">;
  /** A browser for proofs, started before the guard closed all ways to start a process. */
  readonly browser?: Browser;
  /** Other bounds of a website's crawl than those that suit a real one. */
  readonly crawlLimits?: WebsitesDeps["limits"];
  /** Another answerer than the built-in one. */
  readonly answerer?: Answerer;
  /** Takes each log line as well. */
  readonly output?: (line: LogLine) => void;
  /** Is told what takes seconds at the first start. */
  readonly onProgress?: (message: string) => void;
}
