import { posix } from "node:path";
import type { Finding } from "../finding.ts";
import { type AstNode, isNode, nameOf, readSources, type Source } from "../source/parse-source.ts";

/** Whoever enters a folder of the server by its door finds a sentence at everything that stands there. */
export async function checkExplanations(root: string): Promise<readonly Finding[]> {
  const sources = new Map(readSources(root).map((source) => [source.path, source]));
  const doors = [...sources.values()].filter(({ path }) =>
    /^server\/(?:platform|privacy|modules|channels)\/[^/]+\/index\.ts$/.test(path),
  );
  return doors.flatMap((door) => exportsOf(door, sources).flatMap(unexplained));
}

interface Exported {
  readonly name: string;
  readonly source: Source;
  readonly statement: AstNode;
}

/** What a module exports, followed through re-exports inside its folder to where it is declared. */
function exportsOf(source: Source, sources: ReadonlyMap<string, Source>): Exported[] {
  return statementsOf(source).flatMap((statement) => {
    const from = isNode(statement["source"]) ? statement["source"]["value"] : null;
    const target = typeof from === "string" ? sources.get(posix.join(posix.dirname(source.path), from)) : undefined;
    if (statement.type === "ExportAllDeclaration") return target === undefined ? [] : exportsOf(target, sources);
    if (statement.type !== "ExportNamedDeclaration") return [];
    if (from === null) return namesIn(statement["declaration"]).map((name) => ({ name, source, statement }));
    if (target === undefined) return [];
    const wanted = new Set(nodesIn(statement["specifiers"]).map((specifier) => nameOf(specifier["local"])));
    return exportsOf(target, sources).filter(({ name }) => wanted.has(name));
  });
}

function unexplained({ name, source, statement }: Exported): Finding[] {
  const before = source.comments.findLast((comment) => comment.end <= statement.start);
  const explains =
    before?.type === "Block" &&
    before.value.startsWith("*") &&
    source.text.slice(before.end, statement.start).trim() === "";
  if (explains) return [];
  const message = `${name} is exported through the folder's index.ts and has no sentence of JSDoc`;
  return [{ file: source.path, line: source.lineAt(statement.start), message }];
}

function statementsOf(source: Source): AstNode[] {
  return nodesIn(source.program["body"]);
}

function namesIn(declaration: unknown): string[] {
  if (!isNode(declaration)) return [];
  const named = declaration.type === "VariableDeclaration" ? nodesIn(declaration["declarations"]) : [declaration];
  return named.map((node) => nameOf(node["id"])).filter((name) => name !== null);
}

function nodesIn(value: unknown): AstNode[] {
  return Array.isArray(value) ? value.filter(isNode) : [];
}
