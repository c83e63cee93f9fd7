import type { ControllerState } from "@diskret/contract";
import { PublicModeRefused } from "./errors.ts";

/** Lets public mode start only with the controller's facts complete; local mode always starts. */
export function checkPublicMode(publicUrl: URL | null, state: ControllerState): void {
  if (publicUrl !== null && state.missing.length > 0) throw new PublicModeRefused(state.missing);
}
