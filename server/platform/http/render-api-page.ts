import type { ApiDocument } from "./api-document.ts";

type Part = Readonly<Record<string, unknown>>;

const methods = ["get", "post", "put", "patch", "delete"] as const;

/** Renders an OpenAPI document as one page of plain HTML; every text of the document is escaped. */
export function renderApiPage(document: ApiDocument): string {
  const { title, version, description } = document.info;
  const groups = Map.groupBy(operationsOf(document), ({ group }) => group);
  const sections = [...groups].map(
    ([group, operations]) =>
      `<section><h2>${escapeHtml(group)}</h2>${operations.map(renderOperation).join("")}</section>`,
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)} API</title>
<link rel="stylesheet" href="/api/docs/style.css">
</head>
<body>
<main>
<h1>${escapeHtml(title)} API</h1>
<p>${escapeHtml(description ?? "")}</p>
<p>Version ${escapeHtml(version)}. For programs: <a href="/api/openapi.json">OpenAPI 3.1</a>.</p>
${sections.join("\n")}
</main>
</body>
</html>
`;
}

interface Operation {
  readonly group: string;
  readonly method: string;
  readonly path: string;
  readonly facts: Part;
}

function operationsOf(document: ApiDocument): readonly Operation[] {
  return Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const facts = part(part(item)[method]);
      if (Object.keys(facts).length === 0) return [];
      const tag = Array.isArray(facts["tags"]) ? String(facts["tags"][0]) : (path.split("/")[2] ?? path);
      return [{ group: tag, method, path, facts }];
    }),
  );
}

function renderOperation({ method, path, facts }: Operation): string {
  const parameters = list(facts["parameters"]);
  const body = part(part(facts["requestBody"])["content"]);
  const responses = Object.entries(part(facts["responses"]));
  return `<details>
<summary><code><span class="method">${method.toUpperCase()}</span>${escapeHtml(path)}</code><span class="summary">${text(facts["summary"])}</span></summary>
${facts["description"] === undefined ? "" : `<p>${text(facts["description"])}</p>`}
${parameters.length === 0 ? "" : `<h3>Parameters</h3>${renderParameters(parameters)}`}
${Object.keys(body).length === 0 ? "" : `<h3>Request</h3>${renderContent(body)}`}
<h3>Responses</h3>
${responses.map(([status, response]) => renderResponse(status, part(response))).join("")}
</details>`;
}

function renderParameters(parameters: readonly Part[]): string {
  const rows = parameters.map((parameter) => {
    const required = parameter["required"] === true ? "required" : "optional";
    const cells = [
      `<code>${text(parameter["name"])}</code>`,
      text(parameter["in"]),
      required,
      renderSchema(parameter["schema"]),
    ];
    return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
  });
  return `<table><tr><th>name</th><th>in</th><th></th><th>schema</th></tr>${rows.join("")}</table>`;
}

function renderResponse(status: string, response: Part): string {
  return `<p><code>${escapeHtml(status)}</code> ${text(response["description"])}</p>${renderContent(part(response["content"]))}`;
}

function renderContent(content: Part): string {
  return Object.entries(content)
    .map(([type, media]) => `<p><code>${escapeHtml(type)}</code></p><pre>${renderSchema(part(media)["schema"])}</pre>`)
    .join("");
}

const renderSchema = (schema: unknown): string => escapeHtml(describe(schema, ""));

/** A JSON schema in the short notation of TypeScript. */
function describe(value: unknown, indent: string): string {
  const schema = part(value);
  if (typeof schema["$ref"] === "string") return schema["$ref"].split("/").at(-1) ?? "";
  if (Array.isArray(schema["enum"])) return schema["enum"].map((choice) => JSON.stringify(choice)).join(" | ");
  if (schema["const"] !== undefined) return JSON.stringify(schema["const"]);
  const choices = schema["oneOf"] ?? schema["anyOf"] ?? schema["allOf"];
  if (Array.isArray(choices)) return choices.map((choice) => describe(choice, indent)).join(" | ");
  if (schema["type"] === "array") return `${describe(schema["items"], indent)}[]`;
  if (schema["properties"] !== undefined) return describeObject(schema, indent);
  if (schema["additionalProperties"] !== undefined)
    return `{ [key]: ${describe(schema["additionalProperties"], indent)} }`;
  const type = Array.isArray(schema["type"])
    ? schema["type"].join(" | ")
    : typeof schema["type"] === "string"
      ? schema["type"]
      : "any";
  return `${type}${describeLimits(schema)}`;
}

function describeObject(schema: Part, indent: string): string {
  const required = Array.isArray(schema["required"]) ? schema["required"] : [];
  const deeper = `${indent}  `;
  const lines = Object.entries(part(schema["properties"])).map(
    ([name, property]) => `${deeper}${name}${required.includes(name) ? "" : "?"}: ${describe(property, deeper)}`,
  );
  return `{\n${lines.join("\n")}\n${indent}}`;
}

function describeLimits(schema: Part): string {
  const names = ["format", "minLength", "maxLength", "minimum", "maximum"];
  const limits = names.filter((name) => name in schema).map((name) => `${name} ${schema[name]}`);
  return limits.length === 0 ? "" : ` (${limits.join(", ")})`;
}

function part(value: unknown): Part {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Part) : {}; // checked here
}

function list(value: unknown): readonly Part[] {
  return Array.isArray(value) ? value.map(part) : [];
}

const text = (value: unknown): string => (typeof value === "string" ? escapeHtml(value) : "");

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
