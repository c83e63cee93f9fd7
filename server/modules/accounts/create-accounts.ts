import { createHmac, randomBytes } from "node:crypto";
import type { Controller, ControllerState, OperatorSession } from "@diskret/contract";
import { type Clock, hours, minutes } from "#platform/clock";
import type { Database } from "#platform/database";
import { newId } from "#platform/ids";
import { type DeriveKey, isOperatorToken } from "./command-token.ts";
import { OperatorLinkRefused } from "./errors.ts";
import { missingFacts } from "./missing-facts.ts";
import type { OrganisationId } from "./organisation.ts";
import {
  deleteSession,
  findController,
  findLink,
  findSession,
  insertDefaultOrganisation,
  insertLink,
  insertSession,
  type StoredToken,
  takeLink,
  updateController,
} from "./store.ts";
import type { AccountsTables } from "./tables.ts";

const linkLifetimeMs = minutes(30);
const sessionLifetimeMs = hours(12);

/** Who operates the installation, and how they sign in. */
export interface Accounts {
  /** The one organisation of the installation; makes it at the first call. Safe to call at once from many places. */
  ensureDefaultOrganisation(): Promise<OrganisationId>;
  /** Makes a one-time link's token (256 random bits), good for 30 minutes. Only its keyed hash is stored. */
  makeOperatorLink(): Promise<OperatorSession>;
  /** Trades a link's token for a session of 12 hours, once. Throws `OperatorLinkRefused`. */
  redeem(linkToken: string): Promise<OperatorSession>;
  /** Whose operator this bearer is, or null. Takes sessions and tokens of `mintOperatorToken`. */
  authenticate(bearer: string): Promise<OrganisationId | null>;
  /** Ends a session. An unknown one is as good as ended. */
  signOut(bearer: string): Promise<void>;
  controller(organisationId: OrganisationId): Promise<ControllerState>;
  setController(organisationId: OrganisationId, controller: Controller): Promise<ControllerState>;
}

/** What the accounts of an installation are built of. */
export interface AccountsDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly deriveKey: DeriveKey;
}

/** Makes the accounts of the installation. Real user accounts are not part of it: there is one operator. */
export function createAccounts(deps: AccountsDeps): Accounts {
  const { clock, deriveKey } = deps;
  const db = deps.database.tables<AccountsTables>();
  const hashOf = (token: string) =>
    createHmac("sha256", deriveKey("operator-token-lookup/1")).update(token, "utf8").digest();
  const newToken = (lifetimeMs: number): { token: string; stored: StoredToken } => {
    const token = randomBytes(32).toString("base64url");
    const createdAt = clock.now();
    const expiresAt = new Date(createdAt.getTime() + lifetimeMs);
    return { token, stored: { id: newId(createdAt), tokenHash: hashOf(token), createdAt, expiresAt } };
  };
  const ensureDefaultOrganisation = () =>
    insertDefaultOrganisation(db, newId<"organisation">(clock.now()), clock.now());
  const controllerState = async (organisationId: OrganisationId): Promise<ControllerState> => {
    const controller = await findController(db, organisationId);
    return { controller, missing: [...missingFacts(controller)] };
  };
  return {
    ensureDefaultOrganisation,
    makeOperatorLink: async () => {
      const { token, stored } = newToken(linkLifetimeMs);
      await insertLink(db, await ensureDefaultOrganisation(), stored);
      return { token, expiresAt: stored.expiresAt.toISOString() };
    },
    redeem: (linkToken) =>
      deps.database.transaction<AccountsTables, OperatorSession>(async (trx) => {
        const linkHash = hashOf(linkToken);
        const organisationId = await takeLink(trx, linkHash, clock.now());
        if (organisationId === null) throw refusal(await findLink(trx, linkHash));
        const { token, stored } = newToken(sessionLifetimeMs);
        await insertSession(trx, organisationId, stored);
        return { token, expiresAt: stored.expiresAt.toISOString() };
      }),
    authenticate: async (bearer) =>
      isOperatorToken(bearer, { clock, deriveKey })
        ? ensureDefaultOrganisation()
        : findSession(db, hashOf(bearer), clock.now()),
    signOut: (bearer) => deleteSession(db, hashOf(bearer)),
    controller: controllerState,
    setController: async (organisationId, controller) => {
      await updateController(db, organisationId, controller);
      return controllerState(organisationId);
    },
  };
}

function refusal(link: { usedAt: Date | null } | null): OperatorLinkRefused {
  if (link === null) return new OperatorLinkRefused("unknown");
  return new OperatorLinkRefused(link.usedAt === null ? "expired" : "used");
}
