import type { Finding } from "../finding.ts";
import { globalReferences } from "../source/global-references.ts";
import { type AstNode, isNode, isTestCode, nameOf, readSources, type Source, walk } from "../source/parse-source.ts";

/** A rule of the house over one file: what is wrong, and where in the text. */
type Rule = (source: Source) => Iterable<{ at: number; message: string }>;

const rules: readonly Rule[] = [castsHaveReasons, errorsStandInErrors, timeComesFromTheClock, namesSaySomething];

/** Guards the smaller rules of the house. Tests and benchmarks are free of them. */
export async function checkConventions(root: string): Promise<readonly Finding[]> {
  return readSources(root)
    .filter(({ path }) => !isTestCode(path))
    .flatMap((source) =>
      rules.flatMap((rule) =>
        [...rule(source)].map(({ at, message }) => ({ file: source.path, line: source.lineAt(at), message })),
      ),
    );
}

/** `as` tells the compiler to trust us: the reason stands in a comment where the expression begins, or on one of its lines. */
function* castsHaveReasons(source: Source): ReturnType<Rule> {
  const casts: AstNode[] = [];
  walk(source.program, (node) => {
    if (node.type === "TSTypeAssertion") casts.push(node);
    if (node.type === "TSAsExpression" && !isConst(node["typeAnnotation"])) casts.push(node);
  });
  const commented = new Set(source.comments.map((comment) => source.lineAt(comment.start)));
  for (const cast of casts) {
    const first = source.lineAt(cast.start);
    const last = source.lineAt(cast.end);
    const lines = Array.from({ length: last - first + 2 }, (_, step) => first - 1 + step);
    const before = (line: number) => line >= first || startsWithComment(source, line);
    if (lines.some((line) => commented.has(line) && before(line))) continue;
    yield { at: cast.start, message: "`as` needs its reason in a comment on the same line" };
  }
}

function startsWithComment(source: Source, line: number): boolean {
  return /^\s*\/\//.test(source.text.split("\n")[line - 1] ?? "");
}

function isConst(type: unknown): boolean {
  return isNode(type) && type.type === "TSTypeReference" && nameOf(type["typeName"]) === "const";
}

/** A folder's errors are found in one place. */
function* errorsStandInErrors(source: Source): ReturnType<Rule> {
  if (!/^(?:server|pseudonymiser)\//.test(source.path) || /(?:^|[/-])errors?\.ts$/.test(source.path)) return;
  const errors: AstNode[] = [];
  walk(source.program, (node) => {
    if (!/^Class(?:Declaration|Expression)$/.test(node.type)) return;
    if (nameOf(node["superClass"])?.endsWith("Error") === true) errors.push(node);
  });
  for (const error of errors) yield { at: error.start, message: "a folder's errors stand in its errors.ts" };
}

/** Places whose times are not the product's: what a file system or another process says is compared with the machine's. */
const machineTime = ["server/platform/clock/", "server/platform/database/embedded/folder-lock.ts"];

/** The time is handed in, so that a test can move it. */
function* timeComesFromTheClock(source: Source): ReturnType<Rule> {
  const { path } = source;
  if (!path.startsWith("server/") || machineTime.some((place) => path.startsWith(place))) return;
  for (const { node, parent } of globalReferences(source, new Set(["Date"]))) {
    if (readsTheTime(node, parent)) yield { at: node.start, message: "the time comes from the injected Clock" };
  }
}

function readsTheTime(node: AstNode, parent: AstNode): boolean {
  switch (parent.type) {
    case "NewExpression":
    case "CallExpression":
      return parent["callee"] === node && Array.isArray(parent["arguments"]) && parent["arguments"].length === 0;
    case "MemberExpression":
      return parent["computed"] === true || nameOf(parent["property"]) === "now";
    default: // an alias; `instanceof Date` and `z.instanceof(Date)` read nothing
      return parent.type === "VariableDeclarator" || parent.type === "Property";
  }
}

/** Files are named for what they hold. */
function* namesSaySomething(source: Source): ReturnType<Rule> {
  if (/(?:^|\/)(?:utils?|helpers?|misc|stuff|tools?)(?:\.tsx?$|\/)/.test(source.path)) {
    yield { at: 0, message: "a file or folder is named for what it holds" };
  }
}
