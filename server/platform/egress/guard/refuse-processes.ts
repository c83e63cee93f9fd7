import childProcess from "node:child_process";
import cluster from "node:cluster";
import type { Gate } from "./gate.ts";
import { methodOf, refuseAll } from "./lock-property.ts";

const starters = ["spawn", "spawnSync", "exec", "execSync", "execFile", "execFileSync", "fork", "_forkChild"];

/** Closes child processes: a child would be a process without guard. */
export function refuseProcesses(gate: Gate): void {
  const refuse = (way: string) => (name: string, input: unknown[]) => gate.refuse(`${way}.${name}`, commandOf(input));
  // Node keeps the native handle of a child on the instance; its prototype is what all starters end in.
  const handle: unknown = Reflect.get(Reflect.construct(childProcess.ChildProcess, []), "_handle");
  if (typeof handle === "object" && handle !== null) {
    refuseAll(Object.getPrototypeOf(handle), ["spawn"], refuse("process"));
    methodOf(handle, "close")?.call(handle);
  }
  refuseAll(childProcess.ChildProcess.prototype, ["spawn"], refuse("child_process"));
  refuseAll(childProcess, starters, refuse("child_process"));
  refuseAll(cluster, ["fork"], refuse("cluster"));
  refuseAll(process, ["execve"], refuse("process"));
}

/** The program's name only: arguments may hold personal data. */
function commandOf([first]: unknown[]): string {
  if (typeof first === "string") return first.split(/\s/, 1)[0] ?? "";
  const file: unknown = typeof first === "object" && first !== null ? Reflect.get(first, "file") : undefined;
  return typeof file === "string" ? file : "a child process";
}
