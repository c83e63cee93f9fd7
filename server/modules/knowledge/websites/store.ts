import { sql } from "kysely";
import type { OrganisationId } from "#modules/accounts";
import type { Db } from "#platform/database";
import type { KnowledgeTables } from "../tables.ts";
import type { WebPageRow, WebsiteRow } from "./tables.ts";

export type WebsiteDb = Db<KnowledgeTables>;

/** Adds a website. False where the organisation has it already. */
export async function insertWebsite(db: WebsiteDb, row: WebsiteRow): Promise<boolean> {
  const result = await db
    .insertInto("website")
    .values({ ...row, error_figures: null })
    .onConflict((conflict) => conflict.columns(["organisation_id", "url"]).doNothing())
    .executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export async function findWebsite(
  db: WebsiteDb,
  organisationId: OrganisationId,
  id: string,
): Promise<WebsiteRow | null> {
  const query = db.selectFrom("website").selectAll().where("organisation_id", "=", organisationId);
  return (await query.where("id", "=", id).executeTakeFirst()) ?? null;
}

export function listWebsites(db: WebsiteDb, organisationId: OrganisationId): Promise<WebsiteRow[]> {
  const query = db.selectFrom("website").selectAll().where("organisation_id", "=", organisationId);
  return query.orderBy("created_at", "desc").orderBy("id", "desc").execute();
}

/** Every website of the installation: whom the door may call. */
export function listAllWebsites(db: WebsiteDb): Promise<Pick<WebsiteRow, "id" | "url" | "hosts" | "country">[]> {
  return db.selectFrom("website").select(["id", "url", "hosts", "country"]).orderBy("id").execute();
}

/** Websites that are due for another crawl, and those whose crawl has lost its next step. */
export function listDueWebsites(
  db: WebsiteDb,
  { now, stalledSince }: { readonly now: Date; readonly stalledSince: Date },
): Promise<WebsiteRow[]> {
  return db
    .selectFrom("website")
    .selectAll()
    .where((where) =>
      where.or([
        where.and([where("state", "=", "idle"), where("next_crawl_at", "<=", now)]),
        where.and([where("state", "=", "crawling"), where("stepped_at", "<", stalledSince)]),
      ]),
    )
    .execute();
}

export type WebsiteRowChange = Partial<Omit<WebsiteRow, "id" | "organisation_id" | "created_at" | "url" | "hosts">>;

export async function updateWebsite(db: WebsiteDb, id: string, change: WebsiteRowChange): Promise<void> {
  await db.updateTable("website").set(withFigures(change)).where("id", "=", id).execute();
}

/** JSON goes in as text; a plain object would be taken for a record of columns. */
function withFigures<Change extends { readonly error_figures?: Record<string, number> | null }>(change: Change) {
  const { error_figures: figures, ...plain } = change;
  if (figures === undefined) return plain;
  return { ...plain, error_figures: figures === null ? null : sql`${JSON.stringify(figures)}::jsonb` };
}

/** Deletes a website with its pages, their sources, passages and index; returns the ids of the originals. */
export async function deleteWebsite(
  db: WebsiteDb,
  organisationId: OrganisationId,
  id: string,
): Promise<readonly string[] | null> {
  const files = await db
    .selectFrom("source")
    .select("file_id")
    .where("organisation_id", "=", organisationId)
    .where("website_id", "=", id)
    .execute();
  const deleted = await db
    .deleteFrom("website")
    .where("organisation_id", "=", organisationId)
    .where("id", "=", id)
    .executeTakeFirst();
  return deleted.numDeletedRows === 0n ? null : files.map((row) => row.file_id);
}

/** How many addresses of each website are in which state, and how many passages they have. */
export async function countPages(
  db: WebsiteDb,
  organisationId: OrganisationId,
): Promise<readonly { website_id: string; state: string; pages: number; passages: number }[]> {
  return db
    .selectFrom("web_page")
    .leftJoin("source", "source.id", "web_page.source_id")
    .select([
      "web_page.website_id",
      "web_page.state",
      sql<number>`count(*)::integer`.as("pages"),
      sql<number>`coalesce(sum(source.passages), 0)::integer`.as("passages"),
    ])
    .where("web_page.organisation_id", "=", organisationId)
    .where("web_page.kind", "=", "page")
    .groupBy(["web_page.website_id", "web_page.state"])
    .execute();
}

/** An address that was found. */
export type FoundPage = Pick<
  WebPageRow,
  "id" | "organisation_id" | "website_id" | "kind" | "url" | "shape" | "depth" | "in_sitemap" | "modified_at"
>;

const newPage = {
  state: "waiting",
  attempts: 0,
  failures: 0,
  block_hashes: [],
  stripped: 0,
  ignores_canonical: false,
  keeps_copy: true,
};

/**
 * Adds addresses to the queue. Of one that is known, only what the sitemap says is taken over; one that was gone is asked
 * for again.
 */
export async function addPages(db: WebsiteDb, pages: readonly FoundPage[]): Promise<void> {
  if (pages.length === 0) return;
  await db
    .insertInto("web_page")
    .values(pages.map((page) => ({ ...newPage, ...page })))
    .onConflict((conflict) =>
      conflict.columns(["website_id", "url"]).doUpdateSet((update) => ({
        in_sitemap: sql<boolean>`web_page.in_sitemap or excluded.in_sitemap`,
        modified_at: sql<Date | null>`coalesce(excluded.modified_at, web_page.modified_at)`,
        depth: sql<number>`least(web_page.depth, excluded.depth)`,
        state: update
          .case()
          .when("web_page.state", "=", "gone")
          .then("waiting")
          .else(sql<string>`web_page.state`)
          .end(),
      })),
    )
    .execute();
}

/** The next address to ask for: sitemaps first, then what is nearest to the start and was not tried yet. */
export async function nextPage(db: WebsiteDb, websiteId: string): Promise<WebPageRow | null> {
  const query = db.selectFrom("web_page").selectAll().where("website_id", "=", websiteId);
  const row = await query
    .where("state", "=", "waiting")
    .orderBy(sql`kind = 'sitemap'`, "desc")
    .orderBy("attempts")
    .orderBy("depth")
    .orderBy("in_sitemap", "desc")
    .orderBy("id")
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

export async function findPageByUrl(db: WebsiteDb, websiteId: string, url: string): Promise<WebPageRow | null> {
  const query = db.selectFrom("web_page").selectAll().where("website_id", "=", websiteId);
  return (await query.where("url", "=", url).executeTakeFirst()) ?? null;
}

export async function findPageOfSource(db: WebsiteDb, sourceId: string): Promise<WebPageRow | null> {
  return (await db.selectFrom("web_page").selectAll().where("source_id", "=", sourceId).executeTakeFirst()) ?? null;
}

/** Another page that is read and has the same text. */
export async function findTwin(
  db: WebsiteDb,
  page: Pick<WebPageRow, "id" | "website_id">,
  textHash: string,
): Promise<string | null> {
  const query = db.selectFrom("web_page").select("url").where("website_id", "=", page.website_id);
  const row = await query
    .where("text_hash", "=", textHash)
    .where("id", "!=", page.id)
    .where("source_id", "is not", null)
    .executeTakeFirst();
  return row?.url ?? null;
}

export type WebPageChange = Partial<Omit<WebPageRow, "id" | "organisation_id" | "website_id" | "url" | "kind">>;

export async function updatePage(db: WebsiteDb, id: string, change: WebPageChange): Promise<void> {
  await db.updateTable("web_page").set(withFigures(change)).where("id", "=", id).execute();
}

/** For each build of address: how many there are, and how many of them were duplicates. */
export async function countShapes(
  db: WebsiteDb,
  websiteId: string,
  shapes: readonly string[],
): Promise<ReadonlyMap<string, { readonly pages: number; readonly duplicates: number }>> {
  const rows = await db
    .selectFrom("web_page")
    .select([
      "shape",
      sql<number>`count(*)::integer`.as("pages"),
      sql<number>`(count(*) filter (where error_code = 'page-duplicate'))::integer`.as("duplicates"),
    ])
    .where("website_id", "=", websiteId)
    .where(sql<boolean>`shape = any(${shapes}::text[])`)
    .groupBy("shape")
    .execute();
  return new Map(rows.map(({ shape, ...counts }) => [shape, counts]));
}

/** How many addresses a website's list has, how many of them are read, how many sitemaps it names. */
export async function countAll(
  db: WebsiteDb,
  websiteId: string,
): Promise<{ readonly known: number; readonly sitemaps: number }> {
  return await db
    .selectFrom("web_page")
    .select([
      sql<number>`count(*)::integer`.as("known"),
      sql<number>`(count(*) filter (where kind = 'sitemap'))::integer`.as("sitemaps"),
    ])
    .where("website_id", "=", websiteId)
    .executeTakeFirstOrThrow();
}

/** How many pages are read. */
export async function countReady(db: WebsiteDb, websiteId: string): Promise<number> {
  const { ready } = await db
    .selectFrom("web_page")
    .select(sql<number>`count(*)::integer`.as("ready"))
    .where("website_id", "=", websiteId)
    .where("state", "=", "ready")
    .executeTakeFirstOrThrow();
  return ready;
}

/** Puts every known address back into the queue, and drops those that were gone or never read. */
export async function requeuePages(db: WebsiteDb, websiteId: string): Promise<void> {
  await db.deleteFrom("web_page").where("website_id", "=", websiteId).where("state", "=", "gone").execute();
  await db
    .updateTable("web_page")
    .set({ state: "waiting", attempts: 0, in_sitemap: false, ignores_canonical: false })
    .where("website_id", "=", websiteId)
    .where("state", "!=", "excluded")
    .execute();
}

/** Ends the queue: what was read stays as it is, what was only found is dropped. Returns how much was dropped. */
export async function endQueue(db: WebsiteDb, websiteId: string): Promise<number> {
  const waiting = () => db.updateTable("web_page").where("website_id", "=", websiteId).where("state", "=", "waiting");
  await waiting().set({ state: "ready" }).where("source_id", "is not", null).execute();
  const dropped = await db
    .deleteFrom("web_page")
    .where("website_id", "=", websiteId)
    .where("state", "=", "waiting")
    .executeTakeFirst();
  return Number(dropped.numDeletedRows);
}

/** Has the pages read after all that pointed to an address which turned out to be none. */
export async function freeCanonicals(db: WebsiteDb, websiteId: string, url: string): Promise<void> {
  await db
    .updateTable("web_page")
    .set({ state: "waiting", ignores_canonical: true })
    .where("website_id", "=", websiteId)
    .where("leads_to", "=", url)
    .where("error_code", "=", "page-canonical-elsewhere")
    .where("state", "=", "skipped")
    .execute();
}

/** Paragraphs (as checksums) that stand on most of a website's pages; none as long as fewer than `least` are read. */
export async function repeatedBlocks(db: WebsiteDb, websiteId: string, least: number): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ hash: string }>`
    with page as (
      select block_hashes from web_page
      where website_id = ${websiteId}::uuid and source_id is not null and cardinality(block_hashes) > 0
    )
    select block.hash from page, unnest(page.block_hashes) as block (hash)
    group by block.hash
    having count(*) * 2 > (select count(*) from page) and (select count(*) from page) >= ${least}::integer
  `.execute(db);
  return new Set(rows.map((row) => row.hash));
}

/** A page that was read before it was known what stands on most pages. */
export async function findUntidyPage(
  db: WebsiteDb,
  websiteId: string,
  repeated: readonly string[],
): Promise<WebPageRow | null> {
  if (repeated.length === 0) return null;
  const row = await db
    .selectFrom("web_page")
    .selectAll()
    .where("website_id", "=", websiteId)
    .where("state", "=", "ready")
    .where("source_id", "is not", null)
    .where("keeps_copy", "=", true)
    .where("depth", ">", 0)
    .where(
      sql<boolean>`stripped <> (select count(*) from unnest(block_hashes) as block (hash) where hash = any(${repeated}::text[]))`,
    )
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/** Addresses of a website in the order in which they were found, with their source's title and passages. */
export function listPages(
  db: WebsiteDb,
  organisationId: OrganisationId,
  page: {
    readonly websiteId: string;
    readonly state: string | null;
    readonly after: string | null;
    readonly limit: number;
  },
): Promise<(WebPageRow & { title: string | null; passages: number | null })[]> {
  let query = pagesOf(db, organisationId, page)
    .leftJoin("source", "source.id", "web_page.source_id")
    .selectAll("web_page")
    .select(["source.title", "source.passages"]);
  if (page.after !== null) query = query.where("web_page.id", ">", page.after);
  return query.orderBy("web_page.id").limit(page.limit).execute();
}

export async function countPagesOf(
  db: WebsiteDb,
  organisationId: OrganisationId,
  page: { readonly websiteId: string; readonly state: string | null },
): Promise<number> {
  const query = pagesOf(db, organisationId, page).select(sql<number>`count(*)::integer`.as("pages"));
  return (await query.executeTakeFirstOrThrow()).pages;
}

function pagesOf(
  db: WebsiteDb,
  organisationId: OrganisationId,
  { websiteId, state }: { readonly websiteId: string; readonly state: string | null },
) {
  const query = db
    .selectFrom("web_page")
    .where("web_page.organisation_id", "=", organisationId)
    .where("web_page.website_id", "=", websiteId);
  return state === null ? query : query.where("web_page.state", "=", state);
}

/** The file of a page's source is another one now; its text is read anew. */
export async function replaceOriginal(
  db: WebsiteDb,
  sourceId: string,
  file: {
    readonly file_id: string;
    readonly bytes: number;
    readonly sha256: string;
    readonly media_type: string;
    readonly file_name: string;
  },
): Promise<void> {
  const change = { ...file, state: "reading", progress: 0, error_code: null, error_figures: null };
  await db.updateTable("source").set(change).where("id", "=", sourceId).execute();
}

/** A source that the operator removes by hand stays away. */
export async function excludePageOfSource(
  db: WebsiteDb,
  organisationId: OrganisationId,
  sourceId: string,
): Promise<void> {
  await db
    .updateTable("web_page")
    .set({ state: "excluded", error_code: "page-removed-by-operator", text_hash: null, block_hashes: [] })
    .where("organisation_id", "=", organisationId)
    .where("source_id", "=", sourceId)
    .execute();
}
