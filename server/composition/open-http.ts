import { createOperatorRoutes, type OperatorDeps } from "#channels/operator";
import { assistantFacts, chatRoutes, pageRoutes, siteRoutes } from "#channels/web";
import { createApiDocs, createHttpApp, keepOutOfSearch, type Router } from "#platform/http";
import { reportDocument } from "#privacy/audit";
import {
  type Document,
  loadDocumentAssets,
  recordDocument,
  recordOfProcessing,
  renderImprint,
  renderMarkdown,
  renderNotice,
  renderPage,
} from "#privacy/documents";
import { describeInstallation, measuresOf } from "./describe-installation.ts";
import type { Modules } from "./open-modules.ts";
import type { Platform } from "./open-platform.ts";
import type { Privacy } from "./open-privacy.ts";

const widgetFolder = new URL("../../widget/dist/", import.meta.url);
const dashboardFolder = new URL("../../dashboard/dist/", import.meta.url);
const sealIcon = new URL("../../widget/page/seal.svg", import.meta.url);

/** Notes what went wrong after an answer had begun. */
function failureLog({ log }: Platform): (thrown: unknown) => void {
  return (thrown) => log.failure("stream.failed", thrown);
}

/** Mounts every route on one application. */
export async function openHttp(platform: Platform, modules: Modules, privacy: Privacy): Promise<Router> {
  const { clock, config, log, version } = platform;
  const http = createHttpApp({
    log,
    clock,
    trustedProxies: config.http.trustedProxies,
    strictTransport: config.http.publicUrl?.protocol === "https:",
    defaultLanguage: config.texts.defaultLanguage,
  });
  for (const path of ["/api/*", "/operator/*"]) http.use(path, keepOutOfSearch);
  http.route("/api/assistants", chatRoutesOf(platform, modules));
  http.route("/", operatorRoutesOf(platform, modules, privacy));
  http.route("/", await pagesOf(platform, modules, privacy));
  http.route("/", await siteOf(platform, modules));
  http.route(
    "/",
    createApiDocs(http, { title: "Diskret", version, description: "The API of a Diskret installation." }),
  );
  return http;
}

/** A document as a page that opens anywhere. */
async function standalone(document: Document): Promise<string> {
  return renderPage(document, { assets: await loadDocumentAssets(), standalone: true });
}

function chatRoutesOf(platform: Platform, modules: Modules): Router {
  const { clock, config } = platform;
  const { accounts, assistants, conversations, knowledge, organisationId, questions } = modules;
  return chatRoutes({
    assistants,
    conversations,
    knowledge,
    questions,
    clock,
    addressForm: config.texts.addressForm,
    messagesPerMinute: config.http.messagesPerMinute,
    facts: async (assistant) =>
      assistantFacts(assistant, (await accounts.controller(organisationId)).controller, {
        addressForm: config.texts.addressForm,
        keepDays: config.conversations.keepDays,
        endDeletes: config.conversations.endDeletes,
      }),
    onFailure: failureLog(platform),
  });
}

async function pagesOf(
  { clock, version }: Platform,
  { accounts, organisationId }: Modules,
  privacy: Privacy,
): Promise<Router> {
  const input = async () => ({
    inventory: privacy.inventory,
    recipients: await privacy.recipients(),
    controller: await accounts.controller(organisationId),
    version,
    generatedAt: clock.now(),
  });
  return await pageRoutes({
    widgetFolder,
    dashboardFolder,
    documents: {
      notice: async (language) => renderNotice({ ...(await input()), language }),
      imprint: async (language) => renderImprint({ ...(await input()), language }),
      controllerName: async () => (await accounts.controller(organisationId)).controller.name,
      assets: await loadDocumentAssets(),
    },
  });
}

async function siteOf({ clock, config }: Platform, { accounts, organisationId }: Modules): Promise<Router> {
  return await siteRoutes({
    clock,
    icon: sealIcon,
    publicUrl: config.http.publicUrl,
    securityContact: async () => (await accounts.controller(organisationId)).controller.email,
  });
}

function operatorRoutesOf(platform: Platform, modules: Modules, privacy: Privacy): Router {
  const { audit, ledger, refusals, retention } = privacy;
  return createOperatorRoutes({
    accounts: modules.accounts,
    knowledge: modules.knowledge,
    care: modules.knowledge.care,
    files: modules.knowledge.files,
    listings: modules.listings,
    questions: modules.questions,
    tryQuestion: async (question, signal) => {
      const { assistant, conversations, knowledge, organisationId } = modules;
      const { sourceId } = question;
      if (sourceId !== null && (await knowledge.get(organisationId, sourceId)) === null) return null;
      return await conversations.tryOut(assistant, question, signal);
    },
    websites: modules.websites,
    uploadMaxBytes: platform.config.http.uploadMaxBytes,
    overview: () => describeInstallation(platform, modules, privacy),
    ledger: (request) => ledger.page(request),
    refusals,
    promises: () => audit.states(),
    audit: {
      run: (tell, signal, { promises, verdicts }) =>
        audit.run({ tell, signal, ...(promises && { promises }), ...(verdicts && { found: verdicts }) }),
      latest: () => audit.latest(),
      asMarkdown: (report, language) => renderMarkdown(reportDocument(report, privacy.register, language)),
      asPage: (report, language) => standalone(reportDocument(report, privacy.register, language)),
    },
    retention: () => retention.preview(),
    recordOfProcessing: recordOf(platform, modules, privacy),
    onFailure: failureLog(platform),
  });
}

function recordOf(
  { clock, version }: Platform,
  { accounts }: Modules,
  privacy: Privacy,
): OperatorDeps["recordOfProcessing"] {
  const { audit, inventory, recipients } = privacy;
  return {
    make: async (organisationId) =>
      recordOfProcessing({
        inventory,
        recipients: await recipients(),
        controller: await accounts.controller(organisationId),
        version,
        generatedAt: clock.now(),
        measures: measuresOf(await audit.states()),
      }),
    asMarkdown: (record, language) => renderMarkdown(recordDocument(record, language)),
    asPage: (record, language) => standalone(recordDocument(record, language)),
  };
}
