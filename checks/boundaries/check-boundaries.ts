import type { Finding } from "../finding.ts";
import { type Import, importsOf } from "../source/imports-of.ts";
import { isTestCode, readSources, type Source } from "../source/parse-source.ts";
import { forbiddenGlobals, forbiddenImport, forbiddenSql } from "./forbidden-uses.ts";
import { type Edge, findCycles } from "./import-graph.ts";
import { forbidden, unitOf } from "./layers.ts";
import { resolveImport, type Target } from "./resolve-import.ts";

/**
 * Guards the order of the house: imports go downward, through doors, in no circle, and what must be reached in few places
 * only (connections, processes, settings, SQL) is reached there only.
 */
export async function checkBoundaries(root: string): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  const edges: Edge[] = [];
  for (const source of readSources(root)) {
    if (unitOf(source.path) === null) {
      findings.push({ file: source.path, line: null, message: "this file has no place in the layout of the house" });
      continue;
    }
    // What trains and measures the pseudonymiser is run by hand and not part of what runs.
    const isProduct =
      /^(?:server|pseudonymiser(?!\/(?:training|evaluation)\/))\//.test(source.path) && !isTestCode(source.path);
    if (isProduct) findings.push(...forbiddenGlobals(source), ...forbiddenSql(source));
    for (const one of importsOf(source)) {
      const report = (message: string) => findings.push({ file: source.path, line: one.line, message });
      if (one.specifier === null) {
        if (isProduct) report("an import whose target is computed cannot be checked: name the module");
        continue;
      }
      const target = resolveImport(root, source.path, one.specifier);
      const outside = isProduct ? forbiddenImport(source.path, one, target) : null;
      if (outside !== null) report(outside);
      for (const message of faultsOf(source, one, target)) report(message);
      // A file that runs in another thread is named, not imported: it may import whoever starts it.
      if (target.kind === "file" && one.kind !== "url" && !/\.test\.tsx?$/.test(source.path)) {
        edges.push({ from: source.path, to: target.path, line: one.line });
      }
    }
  }
  return [...findings, ...findCycles(edges)];
}

function* faultsOf(source: Source, one: Import, target: Target): Generator<string> {
  if (target.kind === "missing") {
    if (!/\.(?:css|svg|woff2)$/.test(one.specifier ?? "")) yield `there is no file behind "${one.specifier}"`;
    return;
  }
  if (target.kind !== "file") return;
  const isTest = isTestCode(source.path);
  const from = unitOf(source.path);
  const to = unitOf(target.path);
  if (from === null || to === null) return;
  if (/\.test\.tsx?$/.test(target.path)) yield "nothing imports a test";
  const mayTest = isTest || from.layer === "checks" || from.layer === "bench";
  if (!mayTest && isTestCode(target.path)) yield "the product does not import what is made for tests";
  if (from.name === to.name) return;
  const order = isTest ? null : forbidden(from, to);
  if (order !== null) yield order;
  const browser = from.layer === "widget" || from.layer === "dashboard";
  if (browser && to.layer === "contract" && !one.typeOnly && !isTest) {
    yield "the browser takes types from the contract only: its schemas are too heavy to ship";
  }
  if (!isDoor(target.path) && !isTest && from.layer !== "checks" && from.layer !== "bench") {
    yield `${to.name} is entered by its index.ts only`;
  }
}

function isDoor(path: string): boolean {
  return path.endsWith("/index.ts") && unitOf(path)?.name === path.slice(0, -"/index.ts".length);
}
