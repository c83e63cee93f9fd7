import { fileURLToPath } from "node:url";
import threads from "node:worker_threads";
import type { RefusalLog } from "../refusal-log.ts";

const { construct } = Reflect;
const { BroadcastChannel, Worker, isMainThread } = threads;
const channelName = "diskret-refusals";
const maxTextLength = 200;

/**
 * Makes every thread start with the guard. Node lets the starter of a thread choose other flags, and forgets ours when it
 * chooses an environment; so both are set here: the flags of this process, and an environment without NODE_OPTIONS. It is
 * `--require`, as a thread whose code is given as text does not wait for `--import`.
 */
export function guardThreads(preload: URL): void {
  const flags = Object.freeze(["--require", fileURLToPath(preload), ...process.execArgv]);
  const guarded: typeof Worker = new Proxy(Worker, {
    construct: (_target, input, newTarget): object => {
      const options: object = { ...input[1], env: withoutNodeOptions(input[1]?.env), execArgv: flags };
      return construct(Worker, [input[0], options], newTarget === guarded ? Worker : newTarget);
    },
  });
  Object.defineProperty(Worker.prototype, "constructor", { value: guarded, writable: false, configurable: false });
  Object.defineProperty(threads, "Worker", { value: guarded, enumerable: true, writable: false, configurable: false });
}

/** A copy of the environment given to the thread; none when none was given, as threads take their settings by message. */
function withoutNodeOptions(given: unknown): object {
  return typeof given === "object" ? { ...given, NODE_OPTIONS: "" } : {};
}

/** Brings refusals of threads into the main thread's log. */
export function joinRefusals(refusals: RefusalLog): void {
  const channel = new BroadcastChannel(channelName);
  if (isMainThread) {
    channel.onmessage = (event: unknown) => {
      const data = Object(Reflect.get(Object(event), "data"));
      const [way, target]: unknown[] = [data.way, data.target];
      if (typeof way === "string" && typeof target === "string")
        refusals.report(`thread: ${way.slice(0, maxTextLength)}`, target);
    };
  } else refusals.subscribe(({ way, target }) => channel.postMessage({ way, target }));
  channel.unref();
}
