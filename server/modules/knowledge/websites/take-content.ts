import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import type { FileId } from "#platform/files";
import { newId } from "#platform/ids";
import { removeFileJob } from "../jobs.ts";
import { readSource } from "../read-source.ts";
import { announcedKind } from "../reading/format.ts";
import { findSource, insertSource } from "../store.ts";
import type { KnowledgeTables, SourceRow } from "../tables.ts";
import type { RuledCrawl } from "./crawl.ts";
import type { FaultFigures } from "./errors.ts";
import { replaceOriginal, updatePage } from "./store.ts";
import type { WebPageRow } from "./tables.ts";

/** The content of a page on its way into the sources. */
export interface PageContent {
  readonly ending: string;
  readonly bytes: Uint8Array;
  readonly title: string;
  /** Whether a copy of the original may be kept (no `noarchive`). */
  readonly keepsCopy: boolean;
}

/** Why a content cannot be read; null where it is read. */
export type ContentFault = { readonly code: string; readonly figures: FaultFigures } | null;

/**
 * Makes the page's content its source's text: a new source, or the one that is there with another original. The old text is
 * answered from until the new one is read. May run twice: it begins anew then.
 */
export async function takeContent(crawl: RuledCrawl, page: WebPageRow, content: PageContent): Promise<ContentFault> {
  const { deps, db, organisationId, signal, limits } = crawl;
  const file = await deps.files.write(Readable.from([content.bytes]), { maxBytes: limits.documentMaxBytes, signal });
  const row = rowOf(crawl, page, { content, file });
  try {
    await deps.database.transaction<KnowledgeTables, void>(async (trx) => {
      const old = page.source_id === null ? null : await findSource(trx, organisationId, { id: page.source_id });
      if (old === null) {
        await insertSource(trx, organisationId, row);
        await updatePage(trx, page.id, { source_id: row.id });
      } else {
        await replaceOriginal(trx, old.id, row);
        await deps.jobs.enqueue(trx, removeFileJob, { fileId: old.file_id });
      }
    });
  } catch (cause) {
    await deps.files.remove(file.id);
    throw cause;
  }
  await readSource(deps, { organisationId, sourceId: row.id }, signal);
  if (!content.keepsCopy) await deps.files.remove(row.file_id as FileId); // made from a FileId
  const source = await findSource(db, organisationId, { id: row.id });
  return source?.state === "failed"
    ? { code: source.error_code ?? "file-broken", figures: source.error_figures ?? {} }
    : null;
}

function rowOf(
  { deps, organisationId, website }: RuledCrawl,
  page: WebPageRow,
  { content, file }: { readonly content: PageContent; readonly file: { id: FileId; bytes: number; sha256: string } },
): SourceRow {
  const id = page.source_id ?? newId<"source">(deps.clock.now());
  const { pathname, host } = new URL(page.url);
  const stem = decode(pathname.split("/").filter(Boolean).at(-1) ?? host).replace(/\.[a-z0-9]{1,5}$/iu, "");
  const fileName = `${stem.slice(0, 200)}.${content.ending}`;
  return {
    id,
    organisation_id: organisationId,
    title: (content.title === "" ? stem : content.title).slice(0, 200),
    file_name: fileName,
    media_type: announcedKind(fileName).mediaType,
    bytes: file.bytes,
    // Two pages with the same content are two sources: which of them is read, the crawl decides.
    sha256: createHash("sha256").update(`${id} ${file.sha256}`).digest("hex"),
    file_id: file.id,
    language: null,
    state: "reading",
    progress: 0,
    passages: 0,
    shipped: false,
    error_code: null,
    error_figures: null,
    created_at: deps.clock.now(),
    switched_off: false,
    confirmed_kinds: [],
    read_at: null,
    pages_read: null,
    pages_total: null,
    paused: false,
    origin: "website",
    website_id: website.id,
    url: page.url,
  };
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment).replace(/[\p{Cc}/\\]/gu, " ");
  } catch {
    return segment;
  }
}
