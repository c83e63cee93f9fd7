import type { Pool } from "pg";
import type { CatalogueColumn, CatalogueTable } from "./database.ts";

interface CatalogueRow {
  readonly table: string;
  readonly name: string | null;
  readonly type: string | null;
}

const query = `
  select case when n.nspname = 'public' then c.relname else n.nspname || '.' || c.relname end as "table",
         a.attname as "name",
         format_type(a.atttypid, a.atttypmod) as "type"
    from pg_catalog.pg_class c
    join pg_catalog.pg_namespace n on n.oid = c.relnamespace
    left join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
   where c.relkind in ('r', 'p', 'm', 'f')
     and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
     and n.nspname not like 'pg\\_temp%'
   order by 1, a.attnum`;

/** Reads every table with its columns from the engine's catalogue, whoever made it; only the engine's own are left out. */
export async function readCatalogue(pool: Pool): Promise<readonly CatalogueTable[]> {
  const { rows } = await pool.query<CatalogueRow>(query);
  const columnsOf = new Map<string, CatalogueColumn[]>();
  for (const { table, name, type } of rows) {
    const columns = columnsOf.get(table) ?? [];
    columnsOf.set(table, columns);
    if (name !== null && type !== null) columns.push({ name, type });
  }
  return [...columnsOf].map(([table, columns]) => ({ table, columns }));
}
