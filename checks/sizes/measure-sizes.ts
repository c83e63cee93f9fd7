import { type AstNode, childrenOf, isNode, nameOf, type Source, walk } from "../source/parse-source.ts";

/** A function with where it begins and how long it is, its signature included. */
export interface MeasuredFunction {
  readonly name: string;
  readonly line: number;
  readonly lines: number;
  /** Its lines without those of the functions inside it. */
  readonly ownLines: number;
  readonly parameters: number;
}

/** How many lines a file has. */
export function linesOf(source: Source): number {
  return source.text.replace(/\n$/, "").split("\n").length;
}

/** Every function of a file: declared, arrow, method, nested ones too. */
export function functionsOf(source: Source): MeasuredFunction[] {
  const found: MeasuredFunction[] = [];
  walk(source.program, (node, parent) => {
    if (!isFunction(node)) return;
    const line = source.lineAt(node.start);
    const lines = source.lineAt(node.end) - line + 1;
    found.push({
      name: nameOf(node["id"]) ?? (parent === null ? null : nameFrom(parent)) ?? "(unnamed)",
      line,
      lines,
      ownLines: lines - linesOfFunctionsIn(node, source),
      parameters: Array.isArray(node["params"]) ? node["params"].filter(isNode).filter(isReal).length : 0,
    });
  });
  return found;
}

function isFunction(node: AstNode): boolean {
  return /^(?:FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/.test(node.type);
}

function linesOfFunctionsIn(node: AstNode, source: Source): number {
  let lines = 0;
  for (const { child } of childrenOf(node)) {
    if (!isFunction(child)) lines += linesOfFunctionsIn(child, source);
    else lines += source.lineAt(child.end) - source.lineAt(child.start);
  }
  return lines;
}

/** A parameter that only types `this` is none at run time; the caller's transaction, always the first, is given. */
function isReal(parameter: AstNode, index: number): boolean {
  const name = nameOf(parameter);
  return name !== "this" && !(index === 0 && (name === "db" || name === "trx"));
}

function nameFrom(parent: AstNode): string | null {
  return nameOf(parent["id"]) ?? nameOf(parent["key"]);
}

/** The value at a share of the sorted list, e.g. 0.5 for the median; 0 of nothing. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
