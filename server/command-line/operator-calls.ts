import { problemSchema } from "@diskret/contract";
import { mintOperatorToken } from "#modules/accounts";
import { systemClock } from "#platform/clock";
import type { Config } from "#platform/config";
import { createKeyring, type Keyring, loadSecrets } from "#platform/crypto";
import { OperatorCallRefused } from "./errors.ts";

/** Calls a path below `/api/operator/` of the running server. Throws `OperatorCallRefused`. */
export type OperatorCall = (path: string, init?: RequestInit) => Promise<Response>;

/** The keys of this installation, as its own commands may use them. */
export function openKeyring(config: Config): Keyring {
  return createKeyring(
    loadSecrets(config.data.folder, {
      current: config.secrets.current?.reveal() ?? null,
      previous: config.secrets.previous.map((secret) => secret.reveal()),
    }),
  );
}

/** Speaks to the running server as the operator, with a token that the server secret vouches for. */
export function createOperatorCall(config: Config, serverUrl: string): OperatorCall {
  const token = mintOperatorToken({ deriveKey: openKeyring(config).derive, clock: systemClock });
  return async (path, init = {}) => {
    const headers = new Headers(init.headers);
    headers.set("authorization", `Bearer ${token}`);
    headers.set("accept-language", config.texts.defaultLanguage);
    const response = await fetch(new URL(`/api/operator/${path}`, serverUrl), { ...init, headers });
    if (!response.ok) throw new OperatorCallRefused(problemSchema.parse(await response.json()));
    return response;
  };
}
