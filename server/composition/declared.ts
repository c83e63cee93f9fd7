import { webPromises } from "#channels/web";
import { accountsTables } from "#modules/accounts";
import { assistantTable } from "#modules/assistants";
import { conversationPromises, conversationTable, messageTable } from "#modules/conversations";
import { knowledgePromises, knowledgeTables } from "#modules/knowledge";
import { listingPromises, listingTables } from "#modules/listings";
import { passedQuestionTable, questionPromises } from "#modules/questions";
import type { Recipient } from "#platform/egress";
import { auditTables } from "#privacy/audit";
import { platformTables, type TableDeclaration } from "#privacy/inventory";
import { doorPromises, ledgerTables } from "#privacy/ledger";
import { logPromises } from "#privacy/log-promises";
import type { Installation, PromiseDefinition } from "#privacy/promises";
import { corePromises } from "#privacy/proofs";
import { retentionTables } from "#privacy/retention";

/** To whom data may go. Without a model provider: to nobody. */
export const recipients: readonly Recipient[] = [];

/** Everything that is stored, as the modules declare it. A check compares it with the migrated database. */
export const tables: readonly TableDeclaration[] = [
  ...platformTables,
  ...auditTables,
  ...retentionTables,
  ...ledgerTables,
  ...accountsTables,
  assistantTable,
  ...knowledgeTables,
  conversationTable,
  messageTable,
  ...listingTables,
  passedQuestionTable,
];

/** Everything the product promises. */
export const promises: readonly PromiseDefinition<Installation>[] = [
  ...doorPromises,
  ...conversationPromises,
  ...knowledgePromises,
  ...listingPromises,
  ...questionPromises,
  ...corePromises,
  ...webPromises,
  ...logPromises,
];
