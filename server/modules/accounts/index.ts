export { type DeriveKey, mintOperatorToken } from "./command-token.ts";
export { type Accounts, type AccountsDeps, createAccounts } from "./create-accounts.ts";
export { OperatorLinkRefused, OperatorNotSignedIn } from "./errors.ts";
export type { OrganisationId } from "./organisation.ts";
export { accountsTables } from "./tables.ts";
