import { days, hours } from "#platform/clock";
import { newId } from "#platform/ids";
import { type Evidence, expectHolds, type Installation } from "#privacy/promises";

const probeTable = "retention_run";

/**
 * Plants rows long over and rows just within their period, runs the deletion, and looks at every table for what is
 * left. The probe is a table without personal data; the deletion treats all tables alike.
 */
export async function proveRetention(installation: Installation): Promise<Evidence> {
  const { inventory, clock } = installation;
  const table = inventory.table(probeTable);
  expectHolds(table?.retention.kind === "age", {
    de: "Die Läufe der Löschung haben keine Frist.",
    en: "The runs of the deletion have no period.",
  });
  const end = clock.now().getTime() - days(table.retention.days);
  const over = await plant(installation, new Date(end - days(40)));
  const justOver = await plant(installation, new Date(end - 1));
  const within = await plant(installation, new Date(end + hours(1)));
  const deleted = await installation.runRetention();
  expectHolds(!(await isThere(installation, over)), {
    de: "Eine Zeile, deren Frist seit 40 Tagen abgelaufen ist, steht nach der Löschung noch da.",
    en: "A row 40 days beyond its period is still there after the deletion.",
  });
  expectHolds(!(await isThere(installation, justOver)), {
    de: "Eine Zeile, deren Frist eben abgelaufen ist, steht nach der Löschung noch da.",
    en: "A row just beyond its period is still there after the deletion.",
  });
  expectHolds(await isThere(installation, within), {
    de: "Die Löschung hat eine Zeile gelöscht, deren Frist noch läuft.",
    en: "The deletion deleted a row within its period.",
  });
  expectHolds((deleted[probeTable] ?? 0) >= 2, {
    de: "Die Löschung zählt nicht, was sie löscht.",
    en: "The deletion does not count what it deletes.",
  });
  await expectLogged(installation, deleted[probeTable]);
  const everyHours = installation.retentionEveryMs / hours(1);
  expectHolds(everyHours <= 24, {
    de: `Die Löschung läuft nur alle ${everyHours} Stunden.`,
    en: `The deletion runs only every ${everyHours} hours.`,
  });
  const overdue = await countOverdue(installation);
  expectHolds(overdue.length === 0, {
    de: `Nach der Löschung stehen noch Zeilen mit abgelaufener Frist in: ${overdue.join(", ")}.`,
    en: `After the deletion rows over their period remain in: ${overdue.join(", ")}.`,
  });
  return [
    {
      de: "Zeilen, deren Frist seit 40 Tagen und seit einer Millisekunde abgelaufen war, wurden gelöscht. Eine Zeile eine Stunde vor Ablauf blieb stehen.",
      en: "Rows 40 days and one millisecond beyond their period were deleted; a row one hour before its end was left alone.",
    },
    {
      de: `Die Löschung hat ihre Anzahlen festgehalten. Sie läuft ${everyHours === 1 ? "jede Stunde" : `alle ${everyHours} Stunden`}, nach einem Stillstand sofort.`,
      en: `The deletion wrote its counts to its own log. It runs every ${everyHours} hour(s), and at once after a standstill.`,
    },
    {
      de: `Danach hält keine der ${inventory.tables.length} Tabellen eine Zeile, deren Frist abgelaufen ist.`,
      en: `Afterwards none of ${inventory.tables.length} tables holds a row that is over its period.`,
    },
  ];
}

/** The newest finished run holds how many rows it deleted. */
async function expectLogged(installation: Installation, count: number | undefined): Promise<void> {
  const [run] = await installation.statement(
    `select deleted from ${probeTable} where finished_at is not null order by at desc, id desc limit 1`,
    [],
  );
  const logged: unknown = Object(run?.["deleted"])[probeTable];
  expectHolds(logged === count, {
    de: "Die Löschung ist nicht mit ihren Anzahlen festgehalten.",
    en: "The deletion is not logged with its counts.",
  });
}

async function plant(installation: Installation, at: Date): Promise<string> {
  const id = newId<"retention-run">(installation.clock.now());
  await installation.statement(`insert into ${probeTable} (id, at, finished_at) values ($1, $2, $2)`, [id, at]);
  installation.afterwards(async () => {
    await installation.statement(`delete from ${probeTable} where id = $1`, [id]);
  });
  return id;
}

async function isThere(installation: Installation, id: string): Promise<boolean> {
  const rows = await installation.statement(`select 1 from ${probeTable} where id = $1`, [id]);
  return rows.length > 0;
}

/** Counts by the declarations, with statements of its own: it does not trust the code it tests. */
async function countOverdue(installation: Installation): Promise<readonly string[]> {
  const now = installation.clock.now();
  const overdue: string[] = [];
  for (const { name, retention } of installation.inventory.tables) {
    if (retention.kind !== "expires" && retention.kind !== "age") continue;
    const last = retention.kind === "age" ? new Date(now.getTime() - days(retention.days)) : now;
    const latest = new Date(last.getTime() - hours(1));
    const [row] = await installation.statement(
      `select count(*)::int as count from "${name}" where "${retention.column}" <= $1`,
      [latest],
    );
    if (row?.["count"] !== 0) overdue.push(name);
  }
  return overdue;
}
