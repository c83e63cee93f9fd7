import inspector from "node:inspector";
import module from "node:module";
import type { Gate } from "./gate.ts";
import { lockProperty, refuseAll } from "./lock-property.ts";

/**
 * Closes the side doors to what the other files close: raw bindings, native code, the debugger (it reads closures and
 * listens for strangers), and module hooks that run in a thread without guard.
 */
export function refuseInternals(gate: Gate): void {
  const refuse = (way: string) => (name: string, input: unknown[]) =>
    gate.refuse(`${way}.${name}`, typeof input[0] === "string" ? input[0] : name);
  refuseAll(process, ["binding", "_linkedBinding", "_debugProcess"], refuse("process"));
  lockProperty(process, "dlopen", (_module: unknown, file: unknown) => {
    throw gate.refuse("process.dlopen", String(file));
  });
  refuseAll(inspector, ["open"], refuse("inspector"));
  refuseAll(inspector.Session.prototype, ["connect", "connectToMainThread"], refuse("inspector"));
  refuseAll(module, ["register"], refuse("module"));
  const extensible = process.getBuiltinModule("node:sqlite")?.DatabaseSync.prototype;
  if (extensible !== undefined) refuseAll(extensible, ["loadExtension", "enableLoadExtension"], refuse("sqlite"));
  // A diagnostic report looks up the names of connected peers unless it is told not to.
  lockProperty(process.report, "excludeNetwork", true);
}
