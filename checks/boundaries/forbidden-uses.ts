import type { Finding } from "../finding.ts";
import { type GlobalReference, globalReferences } from "../source/global-references.ts";
import type { Import } from "../source/imports-of.ts";
import { type AstNode, isNode, literalText, memberName, nameOf, type Source, walk } from "../source/parse-source.ts";
import {
  allGlobals,
  type Capability,
  capabilities,
  clientsOfTheServer,
  codeGlobals,
  connectingGlobals,
  harmlessProcessMembers,
} from "./capabilities.ts";
import type { Target } from "./resolve-import.ts";

const egress = "server/platform/egress/";
const config = "server/platform/config/";

/** What is wrong with reaching for a package or a part of Node from here; null where nothing is. */
export function forbiddenImport(path: string, { typeOnly, names }: Import, target: Target): string | null {
  if (typeOnly || (target.kind !== "node" && target.kind !== "package")) return null;
  const gives = (capability: Capability): boolean =>
    target.kind === "node" ? capability.modules.includes(target.module) : capability.packages.includes(target.name);
  const capability = capabilities.find(gives);
  if (capability === undefined || capability.allowed.some((place) => path.startsWith(place))) return null;
  const harmless = capability.harmless ?? [];
  if (names !== null && names.length > 0 && names.every((name) => harmless.includes(name))) return null;
  const what = target.kind === "node" ? `node:${target.module}` : target.name;
  return `${what} (${capability.what}) may be imported only in ${capability.allowed.join(", ")}`;
}

/** Uses of globals that are kept for the door and for the configuration. */
export function forbiddenGlobals(source: Source): Finding[] {
  const names = new Set(["process", ...connectingGlobals, ...codeGlobals, ...allGlobals]);
  const findings: Finding[] = [];
  const report = (node: AstNode, message: string) =>
    findings.push({ file: source.path, line: source.lineAt(node.start), message });
  for (const reference of globalReferences(source, names)) {
    const message = faultOf(source.path, reference);
    if (message !== null) report(reference.node, message);
  }
  walk(source.program, (node) => {
    if (node.type !== "CallExpression" || !isNode(node["callee"])) return;
    const callee = node["callee"];
    if (callee.type === "MemberExpression" && memberName(callee) === "constructor") {
      report(node, "calling a `constructor` runs text as code");
    }
  });
  return findings;
}

function faultOf(path: string, { name, node, parent }: GlobalReference): string | null {
  if (path.startsWith(egress)) return null;
  if (name === "fetch" && clientsOfTheServer.some((place) => path.startsWith(place))) return null;
  if (connectingGlobals.has(name)) return `\`${name}\` connects past the door: take the door's \`fetch\``;
  if (codeGlobals.has(name)) return `\`${name}\` runs or loads code that nobody checked`;
  const isObject = parent.type === "MemberExpression" && parent["object"] === node;
  const member = isObject ? memberName(parent) : null;
  if (name === "process") {
    if (path.startsWith(config) || isSignalOnce(parent, node)) return null;
    if (member !== null && harmlessProcessMembers.has(member)) return null;
    return "`process` is used here for its well-known members only; settings come from platform/config";
  }
  const reached = member !== null && !isReserved(member);
  return reached ? null : `\`${name}\` is not a way to reach a global: name it`;
}

/** `once(process, "SIGTERM")` waits for a signal and reads nothing. */
function isSignalOnce(parent: AstNode, node: AstNode): boolean {
  if (parent.type !== "CallExpression" || nameOf(parent["callee"]) !== "once") return false;
  const [target, event] = Array.isArray(parent["arguments"]) ? parent["arguments"] : [];
  return target === node && /^SIG[A-Z]+$/.test(literalText(event) ?? "");
}

function isReserved(member: string): boolean {
  return member === "process" || connectingGlobals.has(member) || codeGlobals.has(member) || allGlobals.has(member);
}

const kyselyVerbs: ReadonlySet<string> = new Set([
  "selectFrom",
  "insertInto",
  "replaceInto",
  "updateTable",
  "deleteFrom",
  "mergeInto",
  "withRecursive",
  "executeQuery",
]);
const sqlText =
  /^\s*(?:select\s[\s\S]+\sfrom\s|insert\s+into\s|update\s+\S+\s+set\s|delete\s+from\s|with\s+\S+\s+as\s*\(|(?:create|alter|drop|truncate)\s+(?:table|index|schema|type|function|view|sequence)\s)/i;

/** SQL, as text or through the query builder, outside of the places where it belongs. */
export function forbiddenSql(source: Source): Finding[] {
  if (mayHoldSql(source.path)) return [];
  const findings: Finding[] = [];
  walk(source.program, (node, parent) => {
    if (!isSql(node, parent)) return;
    findings.push({
      file: source.path,
      line: source.lineAt(node.start),
      message: "SQL stands in store.ts, in migrations and in platform/database only",
    });
  });
  return findings;
}

function isSql(node: AstNode, parent: AstNode | null): boolean {
  switch (node.type) {
    case "MemberExpression":
      return kyselyVerbs.has(memberName(node) ?? "");
    case "Property":
      return parent?.type === "ObjectPattern" && kyselyVerbs.has(nameOf(node["key"]) ?? "");
    case "ImportSpecifier":
      return parent?.["importKind"] !== "type" && nameOf(node["imported"]) === "sql";
    case "Literal":
      return typeof node["value"] === "string" && isSqlText(node["value"]);
    case "TemplateElement": {
      const value = node["value"];
      return typeof value === "object" && value !== null && "raw" in value && isSqlText(String(value.raw));
    }
    default:
      return false;
  }
}

/** A sentence ("Select a file from the list.") ends with a mark that no statement ends with. */
function isSqlText(text: string): boolean {
  return sqlText.test(text) && !/^[A-Z].*[.?!:…]$/s.test(text);
}

/** Proofs and their probes look at the database as a stranger would, and age rows. */
function mayHoldSql(path: string): boolean {
  return (
    /\/proofs\/|\/(?:prove|probe)-[a-z-]+\.ts$/.test(path) ||
    /(?:^|\/)(?:[a-z-]+-)?store\.ts$/.test(path) ||
    path.startsWith("server/migrations/") ||
    path.startsWith("server/platform/database/")
  );
}
