import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { z } from "zod";
import { isBuiltInKind } from "../../pseudonymiser/kinds.ts";
import type { Finding } from "../finding.ts";
import { filesBelow } from "../repository.ts";

/** What is wrong in one document: the sentence and the offset it belongs to. */
type Rule = (document: Document) => Iterable<{ at: number; message: string }>;

interface Document {
  readonly root: string;
  /** Path from the root. */
  readonly path: string;
  readonly text: string;
  readonly scripts: ReadonlySet<string>;
  readonly settings: ReadonlySet<string>;
}

const rules: readonly Rule[] = [linksLeadSomewhere, filesExist, commandsExist, settingsExist, nothingIsUnfinished];

/** Guards the words of the house: what documents name exists, the handbook says the same in both languages, nothing is left unfinished. */
export async function checkDocuments(root: string): Promise<readonly Finding[]> {
  const scripts = new Set(Object.keys(readScripts(root)));
  const settings = readSettings(root);
  const documents = [...rootDocuments(root), ...filesBelow(root, ["docs"], (path) => path.endsWith(".md"))];
  const findings = documents.flatMap((path) => {
    const document = { root, path, text: readFileSync(join(root, path), "utf8"), scripts, settings };
    return rules.flatMap((rule) =>
      [...rule(document)].map(({ at, message }) => ({
        file: path,
        line: document.text.slice(0, at).split("\n").length,
        message,
      })),
    );
  });
  return [...findings, ...unfinishedSources(root), ...handbookFaults(root)];
}

function rootDocuments(root: string): string[] {
  return readdirSync(root).filter((name) => name.endsWith(".md"));
}

function readScripts(root: string): Record<string, string> {
  const manifest = z.object({ scripts: z.record(z.string(), z.string()) });
  return manifest.parse(JSON.parse(readFileSync(join(root, "package.json"), "utf8"))).scripts;
}

/** The names of all settings, from the page that is generated from the code. */
function readSettings(root: string): Set<string> {
  const page = join(root, "docs/settings.md");
  if (!existsSync(page)) return new Set();
  return new Set([...readFileSync(page, "utf8").matchAll(/^\| `([A-Z_]+)`/gm)].map(([, name = ""]) => name));
}

/** Relative links and pictures. */
function* linksLeadSomewhere({ root, path, text }: Document): ReturnType<Rule> {
  for (const match of text.matchAll(/\]\(([^)\s]+)(?:\s+"[^"]*")?\)/g)) {
    const [target = ""] = (match[1] ?? "").split("#");
    if (target === "" || /^[a-z]+:/.test(target)) continue;
    if (!existsSync(join(root, dirname(path), target))) yield { at: match.index, message: `no file behind ${target}` };
  }
}

/** Paths in code spans, such as `server/app.ts`; a path with a gap (`<id>`, `*`, `…`) is a pattern. */
function* filesExist({ root, text }: Document): ReturnType<Rule> {
  const ours = /^(?:\.ci|bench|checks|contract|dashboard|docs|pseudonymiser|server|widget)\/[\w./-]*$/;
  for (const match of text.matchAll(/`([^`\n]+)`/g)) {
    const path = match[1] ?? "";
    if (!ours.test(path) || /(?:^|\/)dist\//.test(path)) continue;
    if (!existsSync(join(root, posix.normalize(path)))) yield { at: match.index, message: `there is no ${path}` };
  }
}

/** `npm run audit` and the like, in code spans and code blocks. */
function* commandsExist({ root, scripts, text }: Document): ReturnType<Rule> {
  for (const match of text.matchAll(/\bnpm (?:run (?:-s |--silent )?([\w:-]+)|(start|test)\b)/g)) {
    const name = match[1] ?? match[2] ?? "";
    if (!scripts.has(name)) yield { at: match.index, message: `package.json has no script "${name}"` };
  }
  for (const match of text.matchAll(/\bnode ((?:checks|server|bench|widget|dashboard|pseudonymiser)\/[\w./-]+\.ts)/g)) {
    const path = match[1] ?? "";
    if (!existsSync(join(root, path))) yield { at: match.index, message: `there is no program ${path}` };
  }
}

/** Variables that belong to the tests or to the machine, not to the product. */
const foreignVariables = new Set(["CHROMIUM_PATH", "NODE_OPTIONS", "TEST_DATABASE_URL"]);

/** Settings in code spans: `KEEP_DAYS`, `PORT=8080`. The pseudonymiser's kinds are written like them. */
function* settingsExist({ settings, text }: Document): ReturnType<Rule> {
  for (const match of text.matchAll(/`([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)(?:=[^`]*)?`/g)) {
    const name = match[1] ?? "";
    if (!settings.has(name) && !foreignVariables.has(name) && !isBuiltInKind(name)) {
      yield { at: match.index, message: `there is no setting ${name}` };
    }
  }
}

// Written in two parts, so that this file does not find itself.
const unfinished = new RegExp(`\\b(?:TO${"DO"}|FIX${"ME"}|XX${"X"}|HA${"CK"}|lorem ${"ipsum"})\\b`);

function* nothingIsUnfinished({ text }: Document): ReturnType<Rule> {
  const match = unfinished.exec(text);
  if (match !== null) yield { at: match.index, message: `"${match[0]}" says that something is not finished` };
}

function unfinishedSources(root: string): Finding[] {
  const folders = ["contract", "pseudonymiser", "server", "widget", "dashboard", "checks", "bench"];
  const isText = (path: string) => /\.(?:tsx?|css|html|sh|json)$/.test(path);
  return filesBelow(root, folders, isText).flatMap((file) =>
    readFileSync(join(root, file), "utf8")
      .split("\n")
      .flatMap((line, index) => {
        const match = unfinished.exec(line);
        return match === null
          ? []
          : [{ file, line: index + 1, message: `"${match[0]}" says that something is not finished` }];
      }),
  );
}

const suggestionsSchema = z.strictObject({ de: z.array(z.string()).length(3), en: z.array(z.string()).length(3) });

/** The handbook has the same chapters with the same number of headings in both languages, and three questions each. */
function handbookFaults(root: string): Finding[] {
  const folder = "docs/handbook";
  if (!existsSync(join(root, folder))) return [];
  const chapters = (language: string) => filesBelow(root, [`${folder}/${language}`], (path) => path.endsWith(".md"));
  const shape = (file: string) => ({
    number: posix.basename(file).slice(0, 2),
    headings: readFileSync(join(root, file), "utf8").match(/^#+ /gm)?.join(" ") ?? "",
  });
  const german = chapters("de").map(shape);
  const english = chapters("en").map(shape);
  const findings = german.flatMap((chapter, index) => {
    const other = english[index];
    if (other?.number === chapter.number && other.headings === chapter.headings) return [];
    const message = `chapter ${chapter.number} has other headings in German than in English`;
    return [{ file: folder, line: null, message }];
  });
  if (english.length !== german.length) {
    findings.push({
      file: folder,
      line: null,
      message: `${german.length} chapters in German, ${english.length} in English`,
    });
  }
  const suggestions = suggestionsSchema.safeParse(
    JSON.parse(readFileSync(join(root, folder, "suggestions.json"), "utf8")),
  );
  if (!suggestions.success) {
    findings.push({ file: `${folder}/suggestions.json`, line: null, message: "three questions in each language" });
  }
  return findings;
}
