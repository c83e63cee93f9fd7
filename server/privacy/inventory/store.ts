import { sql } from "kysely";
import type { Database, Db } from "#platform/database";
import type { Catalogue, CatalogueReference } from "./catalogue.ts";

/** Reads what the database itself says it holds: every table of every schema that is not the engine's own. */
export async function readCatalogue(database: Database): Promise<Catalogue> {
  const tables = await database.catalogue();
  const references = Map.groupBy(await selectReferences(database.tables<unknown>()), (row) => row.table);
  return tables.map((found) => ({
    ...found,
    references: (references.get(found.table) ?? []).map(({ table: _, ...reference }) => reference),
  }));
}

interface ReferenceRow extends CatalogueReference {
  readonly table: string;
}

async function selectReferences(db: Db<unknown>): Promise<readonly ReferenceRow[]> {
  const found = await sql<ReferenceRow>`
    select case n.nspname when 'public' then c.relname::text else n.nspname || '.' || c.relname end as "table",
           child.attname::text as "column", p.relname::text as "parent", parent.attname::text as "parentColumn",
           f.confdeltype = 'c' as "cascades"
      from pg_constraint f
      join pg_class c on c.oid = f.conrelid
      join pg_namespace n on n.oid = c.relnamespace
      join pg_class p on p.oid = f.confrelid
      cross join lateral unnest(f.conkey, f.confkey) as pair(child, parent)
      join pg_attribute child on child.attrelid = f.conrelid and child.attnum = pair.child
      join pg_attribute parent on parent.attrelid = f.confrelid and parent.attnum = pair.parent
     where f.contype = 'f'`.execute(db);
  return found.rows;
}
