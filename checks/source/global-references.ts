import { type AstNode, childrenOf, isNode, nameOf, type Source } from "./parse-source.ts";

/** A use of a name that no binding of the file declares: a global. */
export interface GlobalReference {
  readonly name: string;
  readonly node: AstNode;
  readonly parent: AstNode;
}

type Scope = ReadonlySet<string>;

interface Place {
  readonly node: AstNode;
  readonly parent: AstNode;
  /** Under which key of the parent the node hangs. */
  readonly key: string;
  readonly scopes: readonly Scope[];
}

const typeOnlyKeys = new Set([
  "typeAnnotation",
  "returnType",
  "typeParameters",
  "typeArguments",
  "superTypeArguments",
  "implements",
]);
const typeOnlyNodes = new Set(["TSInterfaceDeclaration", "TSTypeAliasDeclaration", "TSDeclareFunction"]);

/** The uses of some global names in a file. A `declare const fetch` or a type of that name is no binding. */
export function globalReferences(source: Source, names: ReadonlySet<string>): GlobalReference[] {
  const found: GlobalReference[] = [];
  const visit = ({ node, parent, key, scopes }: Place): void => {
    if (typeOnlyNodes.has(node.type) || node["declare"] === true) return;
    if (node.type === "ImportDeclaration") return;
    const name = nameOf(node);
    if (name !== null) {
      if (names.has(name) && isUse(parent, key) && !scopes.some((scope) => scope.has(name))) {
        found.push({ name, node, parent });
      }
      return;
    }
    const own = declaredIn(node);
    const inner = own.size === 0 ? scopes : [...scopes, own];
    for (const { key: childKey, child } of childrenOf(node)) {
      if (!typeOnlyKeys.has(childKey)) visit({ node: child, parent: node, key: childKey, scopes: inner });
    }
  };
  visit({ node: source.program, parent: source.program, key: "program", scopes: [] });
  return found;
}

/** Whether an identifier at this place stands for a value, not for a property's or label's name. */
function isUse(parent: AstNode, key: string): boolean {
  switch (parent.type) {
    case "MemberExpression":
      return key === "object" || parent["computed"] === true;
    case "Property":
    case "PropertyDefinition":
    case "MethodDefinition":
      return key === "value" || parent["computed"] === true;
    case "ExportSpecifier":
      return key === "local";
    case "LabeledStatement":
    case "BreakStatement":
    case "ContinueStatement":
    case "MetaProperty":
      return false;
    default:
      return true;
  }
}

function declaredIn(node: AstNode): Set<string> {
  const names = new Set<string>();
  const statements = node["body"];
  if (Array.isArray(statements)) for (const statement of statements) declaredBy(statement, names);
  for (const key of ["params", "param", "init", "left"]) {
    const value = node[key];
    for (const part of Array.isArray(value) ? value : [value]) {
      if (!isNode(part)) continue;
      if (part.type === "VariableDeclaration") declaredBy(part, names);
      else if (key === "params" || key === "param") boundBy(part, names);
    }
  }
  const own = node.type.includes("Function") || node.type.includes("Class") ? nameOf(node["id"]) : null;
  if (own !== null) names.add(own);
  return names;
}

function declaredBy(statement: unknown, names: Set<string>): void {
  if (!isNode(statement) || statement["declare"] === true) return;
  switch (statement.type) {
    case "VariableDeclaration":
      for (const declarator of nodesIn(statement["declarations"])) boundBy(declarator["id"], names);
      break;
    case "FunctionDeclaration":
    case "ClassDeclaration":
      boundBy(statement["id"], names);
      break;
    case "ExportNamedDeclaration":
      declaredBy(statement["declaration"], names);
      break;
    case "ImportDeclaration":
      if (statement["importKind"] === "type") break;
      for (const specifier of nodesIn(statement["specifiers"])) {
        if (specifier["importKind"] !== "type") boundBy(specifier["local"], names);
      }
      break;
  }
}

function boundBy(pattern: unknown, names: Set<string>): void {
  if (!isNode(pattern)) return;
  const name = nameOf(pattern);
  if (name !== null) names.add(name);
  else if (pattern.type === "ObjectPattern") for (const part of nodesIn(pattern["properties"])) boundBy(part, names);
  else if (pattern.type === "ArrayPattern") for (const part of nodesIn(pattern["elements"])) boundBy(part, names);
  else if (pattern.type === "Property") boundBy(pattern["value"], names);
  else if (pattern.type === "AssignmentPattern") boundBy(pattern["left"], names);
  else if (pattern.type === "RestElement") boundBy(pattern["argument"], names);
  else if (pattern.type === "TSParameterProperty") boundBy(pattern["parameter"], names);
}

function nodesIn(value: unknown): AstNode[] {
  return Array.isArray(value) ? value.filter(isNode) : [];
}
