import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseSync } from "oxc-parser";
import { filesBelow } from "../repository.ts";

/** A node of the syntax tree (ESTree with TypeScript's nodes). */
export interface AstNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

export interface Comment {
  readonly type: "Line" | "Block";
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** A parsed source file. */
export interface Source {
  /** Path from the repository's root. */
  readonly path: string;
  readonly text: string;
  readonly program: AstNode;
  readonly comments: readonly Comment[];
  /** Line of an offset, counted from 1. */
  lineAt(offset: number): number;
}

/** Where our own sources lie. */
export const sourceFolders = ["contract", "pseudonymiser", "server", "widget", "dashboard", "checks", "bench"] as const;

/** True for tests and for what only tests use. The product may not import it. */
export function isTestCode(path: string): boolean {
  return (
    /\.(?:test|breakings)\.tsx?$/.test(path) ||
    /^(?:server|widget|dashboard)\/(?:testing|e2e)\//.test(path) ||
    /^pseudonymiser\/(?:.+\/)?testing\//.test(path) ||
    /\/test-[a-z-]+\.tsx?$/.test(path)
  );
}

/** Parses text as the TypeScript file at `path`. Throws when it is none. */
export function parseSource(path: string, text: string): Source {
  const { program, comments, errors } = parseSync(path, text);
  const [error] = errors;
  if (error !== undefined) throw new Error(`${path} cannot be parsed: ${error.message}`);
  const lineStarts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) lineStarts.push(at + 1);
  return {
    path,
    text,
    program: program as unknown as AstNode, // the walker needs no more of a node than this
    comments,
    lineAt: (offset) => {
      const after = lineStarts.findIndex((start) => start > offset);
      return after === -1 ? lineStarts.length : after;
    },
  };
}

/** All our sources below a root, parsed. */
export function readSources(root: string): Source[] {
  const isSource = (path: string) => /\.tsx?$/.test(path) && !path.endsWith(".d.ts");
  return filesBelow(root, sourceFolders, isSource).map((path) =>
    parseSource(path, readFileSync(join(root, path), "utf8")),
  );
}

/** True for a value that is a node. */
export function isNode(value: unknown): value is AstNode {
  return typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";
}

/** The direct children of a node with the key under which each hangs. */
export function childrenOf(node: AstNode): { key: string; child: AstNode }[] {
  const children: { key: string; child: AstNode }[] = [];
  for (const [key, value] of Object.entries(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (isNode(child)) children.push({ key, child });
    }
  }
  return children;
}

/** Calls `visit` for a node and all below it, parents first. */
export function walk(node: AstNode, visit: (node: AstNode, parent: AstNode | null) => void): void {
  const descend = (current: AstNode, parent: AstNode | null): void => {
    visit(current, parent);
    for (const { child } of childrenOf(current)) descend(child, current);
  };
  descend(node, null);
}

/** The name of an identifier, else null. */
export function nameOf(node: unknown): string | null {
  return isNode(node) && node.type === "Identifier" && typeof node["name"] === "string" ? node["name"] : null;
}

/** The text of a string literal or of a template without gaps, else null. */
export function literalText(node: unknown): string | null {
  if (!isNode(node)) return null;
  if (node.type === "Literal") return typeof node["value"] === "string" ? node["value"] : null;
  if (node.type !== "TemplateLiteral") return null;
  const { quasis, expressions } = node;
  if (!Array.isArray(quasis) || !Array.isArray(expressions) || expressions.length > 0) return null;
  return String(quasis[0]?.value?.cooked ?? "");
}

/** The name of a member access, written with a dot or with a literal in brackets; null where it is computed. */
export function memberName(node: AstNode): string | null {
  return node["computed"] === true ? literalText(node["property"]) : nameOf(node["property"]);
}
