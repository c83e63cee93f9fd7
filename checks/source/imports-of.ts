import { type AstNode, isNode, literalText, nameOf, type Source, walk } from "./parse-source.ts";

/** One place where a file reaches for another module. */
export interface Import {
  /** What it names; null where that is computed, so that nobody can tell before it runs. */
  readonly specifier: string | null;
  readonly kind: "import" | "export" | "dynamic" | "require" | "type" | "url";
  /** Vanishes when types are stripped. */
  readonly typeOnly: boolean;
  /** The imported names; null where the whole module is taken. */
  readonly names: readonly string[] | null;
  readonly line: number;
}

/** Every import of a file: static, re-exported, dynamic, required, in types, and files named by `new URL(…, import.meta.url)`. */
export function importsOf(source: Source): Import[] {
  const imports: Import[] = [];
  walk(source.program, (node) => {
    const found = importBy(node);
    if (found !== null) imports.push({ ...found, line: source.lineAt(node.start) });
  });
  return imports;
}

function importBy(node: AstNode): Omit<Import, "line"> | null {
  switch (node.type) {
    case "ImportDeclaration":
      return fromSpecifiers(node, "import", "imported");
    case "ExportNamedDeclaration":
      return isNode(node["source"]) ? fromSpecifiers(node, "export", "local") : null;
    case "ExportAllDeclaration":
      return {
        specifier: literalText(node["source"]),
        kind: "export",
        typeOnly: node["exportKind"] === "type",
        names: null,
      };
    case "ImportExpression":
      return { specifier: literalText(node["source"]), kind: "dynamic", typeOnly: false, names: null };
    case "TSImportType":
      return {
        specifier: literalText(node["source"]) ?? typeArgument(node),
        kind: "type",
        typeOnly: true,
        names: null,
      };
    case "TSExternalModuleReference":
      return { specifier: literalText(node["expression"]), kind: "require", typeOnly: false, names: null };
    case "CallExpression":
      if (nameOf(node["callee"]) !== "require") return null;
      return { specifier: firstArgument(node), kind: "require", typeOnly: false, names: null };
    case "NewExpression":
      return fileByUrl(node);
    default:
      return null;
  }
}

function fromSpecifiers(node: AstNode, kind: "import" | "export", nameKey: string): Omit<Import, "line"> {
  const kindKey = `${kind}Kind`;
  const specifiers = Array.isArray(node["specifiers"]) ? node["specifiers"].filter(isNode) : [];
  const values = specifiers.filter((specifier) => specifier[kindKey] !== "type");
  const whole = specifiers.some((specifier) => /Namespace|Default/.test(specifier.type));
  return {
    specifier: literalText(node["source"]),
    kind,
    typeOnly: node[kindKey] === "type" || (specifiers.length > 0 && values.length === 0),
    names: whole
      ? null
      : values.map((specifier) => nameOf(specifier[nameKey]) ?? literalText(specifier[nameKey]) ?? ""),
  };
}

/** `new URL("./worker.ts", import.meta.url)` names a file that will be run or read. */
function fileByUrl(node: AstNode): Omit<Import, "line"> | null {
  const specifier = firstArgument(node);
  if (nameOf(node["callee"]) !== "URL" || specifier === null || !/^\.{1,2}\/.*\.tsx?$/.test(specifier)) return null;
  return { specifier, kind: "url", typeOnly: false, names: null };
}

function firstArgument(node: AstNode): string | null {
  return Array.isArray(node["arguments"]) ? literalText(node["arguments"][0]) : null;
}

function typeArgument(node: AstNode): string | null {
  const argument = node["argument"];
  return isNode(argument) ? literalText(argument["literal"] ?? argument) : null;
}
