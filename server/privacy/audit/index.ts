export { type Audit, type AuditDependencies, type AuditRequest, createAudit } from "./audit.ts";
export { everythingStored } from "./everything-stored.ts";
export { createFrontDoorInstallation, type FrontDoor } from "./front-door-installation.ts";
export { createInstallation, type InstallationDependencies, type OpenInstallation } from "./installation.ts";
export { openBrowser } from "./open-browser.ts";
export { reportDocument, verdictText } from "./report-document.ts";
export { type AuditProgress, type AuditRun, runAudit } from "./run-audit.ts";
export { auditTables } from "./tables.ts";
