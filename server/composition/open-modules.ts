import { type Accounts, createAccounts, type OrganisationId } from "#modules/accounts";
import { type Assistant, type Assistants, createAssistants } from "#modules/assistants";
import { type Conversations, createConversations } from "#modules/conversations";
import { createKnowledge, createWebsites, type KnowledgeDeps, type Websites } from "#modules/knowledge";
import {
  createFeedRecipients,
  createFetchFeed,
  createListings,
  type ListingTables,
  stockAddresses,
} from "#modules/listings";
import { createExtractiveAnswerer } from "#modules/models";
import { createQuestions, type Questions } from "#modules/questions";
import type { Config } from "#platform/config";
import { keepBriefly } from "./keep-briefly.ts";
import type { OpenedDoor } from "./open-door.ts";
import { openEmbedding } from "./open-embedding.ts";
import type { Platform } from "./open-platform.ts";
import type { AppOptions } from "./options.ts";

const handbook = new URL("../../docs/handbook/", import.meta.url);

/** How old a setting may be that every question needs. */
const settingsMs = 5000;

/** The product's modules, built. */
export interface Modules {
  readonly accounts: Accounts;
  readonly assistant: Assistant;
  readonly assistants: Assistants;
  readonly conversations: Conversations;
  /** Whether the sample assistant was made just now. */
  readonly firstStart: boolean;
  readonly handbook: URL;
  readonly knowledge: ReturnType<typeof createKnowledge>;
  readonly listings: ReturnType<typeof createListings>;
  readonly organisationId: OrganisationId;
  readonly questions: Questions;
  readonly websites: Websites;
}

/** Builds the modules, lowest first, and makes the sample assistant at the first start. */
export async function openModules(options: AppOptions, platform: Platform, exit: OpenedDoor): Promise<Modules> {
  const { clock, config, database, files, jobs, keyring, log, personalData } = platform;
  const accounts = createAccounts({ database, clock, deriveKey: keyring.derive });
  const organisationId = await accounts.ensureDefaultOrganisation();
  const assistants = createAssistants({ database, clock });
  const { assistant, made } = await assistants.ensureSample(organisationId, handbook);
  const answerer = options.answerer ?? createExtractiveAnswerer();
  const knowledgeDeps = {
    database,
    clock,
    files,
    jobs,
    personalData,
    confirmation: config.sources.confirmation,
    watchedFolder: watchedFolderOf(config, organisationId),
    uploadMaxBytes: config.http.uploadMaxBytes,
    ...openEmbedding(platform, exit),
    onRemoved: () => answerer.forget?.(),
  };
  const knowledge = createKnowledge(knowledgeDeps);
  const websites = openWebsites(options, platform, {
    ...knowledgeDeps,
    onRemoved: knowledge.forget,
    door: exit.door,
    email: async () => (await accounts.controller(organisationId)).controller.email,
  });
  await knowledge.embedMissing(organisationId);
  exit.declare(websites.recipients);
  const listings = openListings(platform, exit);
  const conversations = createConversations({
    database,
    clock,
    keyring,
    knowledge,
    listings,
    countAnswer: knowledge.care.countAnswer,
    countJudgement: knowledge.care.countJudgement,
    answerer,
    settings: {
      keepDays: config.conversations.keepDays,
      endDeletes: config.conversations.endDeletes,
      wordsPerSecond: config.conversations.answerWordsPerSecond,
      addressForm: config.texts.addressForm,
      defaultLanguage: config.texts.defaultLanguage,
    },
    humanContact: keepBriefly(clock, settingsMs, async () => {
      const { controller } = await accounts.controller(organisationId);
      return controller.humanContact || null;
    }),
    onFailure: (cause) => log.failure("answer.failed", cause),
  });
  const questions = createQuestions({ database, clock, keyring, personalData, keepDays: config.questions.keepDays });
  return {
    ...{ accounts, assistant, assistants, conversations, firstStart: made, handbook, knowledge, organisationId },
    ...{ questions, websites, listings },
  };
}

function watchedFolderOf({ sources }: Config, organisationId: OrganisationId) {
  return sources.watchedFolder === null ? null : { folder: sources.watchedFolder, organisationId };
}

/** The websites, which give a contact to those whose pages they read: the public address, else the controller's e-mail. */
function openWebsites(
  { crawlLimits }: AppOptions,
  { config, version }: Platform,
  { email, ...deps }: KnowledgeDeps & Pick<OpenedDoor, "door"> & { readonly email: () => Promise<string> },
): Websites {
  return createWebsites({
    ...deps,
    version,
    contact: async () => config.http.publicUrl?.href ?? ((await email()) || null),
    privateHosts: config.websites.privateHosts,
    ...(crawlLimits !== undefined && { limits: crawlLimits }),
  });
}

/** Listings fetch their feeds through the door; the host of each feed is a recipient. */
function openListings({ clock, database, files, jobs, keyring }: Platform, exit: OpenedDoor): Modules["listings"] {
  const db = database.tables<ListingTables>();
  const recipients = createFeedRecipients(() => stockAddresses(db));
  exit.declare(recipients.list);
  const fetchFeed = createFetchFeed({ door: exit.door, recipientOf: recipients.of });
  return createListings({ database, clock, files, jobs, keyring, fetchFeed });
}
