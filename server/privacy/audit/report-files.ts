import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type AuditReport, languageSchema } from "@diskret/contract";
import { loadDocumentAssets, renderMarkdown, renderPage } from "#privacy/documents";
import type { Register } from "#privacy/promises";
import { reportDocument } from "./report-document.ts";

/** The folder of the reports below the data folder. */
export const reportFolder = "audits";

/** Writes a report as JSON, and in each language as Markdown and as a page that opens anywhere. Returns the paths. */
export async function writeReport(
  dataFolder: string,
  report: AuditReport,
  register: Register,
): Promise<readonly string[]> {
  const folder = join(dataFolder, reportFolder);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const name = join(folder, report.startedAt.replaceAll(/[:.]/gu, "-"));
  const assets = await loadDocumentAssets();
  const files = [
    { path: `${name}.json`, text: `${JSON.stringify(report, null, 2)}\n` },
    ...languageSchema.options.flatMap((language) => {
      const document = reportDocument(report, register, language);
      return [
        { path: `${name}.${language}.md`, text: renderMarkdown(document) },
        { path: `${name}.${language}.html`, text: renderPage(document, { assets, standalone: true }) },
      ];
    }),
  ];
  await Promise.all(files.map(({ path, text }) => writeFile(path, text, { mode: 0o600 })));
  return files.map(({ path }) => path);
}
