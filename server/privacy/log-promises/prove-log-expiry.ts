import { randomBytes } from "node:crypto";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { days, hours } from "#platform/clock";
import { holdLogs, releaseLogs } from "#platform/log";
import { type Evidence, expectHolds, type Installation } from "#privacy/promises";
import { logFolder, logLines } from "./log-files.ts";

const longestDays = 30;

/** LOG-03: plants an expired log, runs the deletion and looks at the age of what remains; then the same with a hold. */
export async function proveLogExpiry(installation: Installation): Promise<Evidence> {
  const folder = logFolder(installation);
  const now = installation.clock.now();
  const mark = `proof.${randomBytes(8).toString("hex").replaceAll(/\d/g, "x")}`;
  const plantedAt = await plantExpired(folder, now, mark);
  const hold = {
    name: `proof-${now.getTime()}`,
    reason: "A proof checks that holds end.",
    from: plantedAt,
    to: plantedAt,
  };
  installation.afterwards(() => releaseLogs(folder, hold.name));
  await holdLogs(folder, { ...hold, until: new Date(now.getTime() + hours(1)) });

  await installation.runRetention();
  const left = await logLines(folder);
  const held = left.filter((line) => line.includes(mark));
  expectHolds(held.length <= 1, {
    de: "Ein abgelaufenes Protokoll ist nach der Löschung noch da.",
    en: "An expired log file is still there after the deletion.",
  });
  expectHolds(held.length === 1, {
    de: "Ein Eintrag, der für einen Vorfall aufgehoben wird, ist vor der Zeit gelöscht.",
    en: "An entry held for an incident is gone before the end of its hold.",
  });
  const oldest = Math.max(0, ...left.filter((line) => !line.includes(mark)).map((line) => ageMs(line, now)));
  expectHolds(oldest < days(longestDays), {
    de: `Nach der Löschung ist ein Eintrag ${Math.floor(oldest / days(1))} Tage alt.`,
    en: `An entry is ${Math.floor(oldest / days(1))} days old after the deletion.`,
  });

  await holdLogs(folder, { ...hold, until: now });
  await installation.runRetention();
  const stays = (await logLines(folder)).some((line) => line.includes(mark));
  expectHolds(!stays, {
    de: "Aufgehobene Einträge sind nach Ende der Aufhebung noch da.",
    en: "Held entries are still there after the end of their hold.",
  });
  return [
    {
      de: "Ein Probeprotokoll, älter als 30 Tage, hat die stündliche Löschung gelöscht.",
      en: "A planted log of more than 30 days was deleted by the hourly deletion.",
    },
    {
      de: `Von den übrigen ${left.length - 1} Einträgen ist keiner älter als ${longestDays} Tage.`,
      en: `Of ${left.length - 1} remaining entries none is older than ${longestDays} days.`,
    },
    {
      de: "Einträge, die für einen Vorfall mit Grund und Ende aufgehoben werden, blieben bis zu diesem Ende und wurden dann gelöscht.",
      en: "Entries held for an incident, with reason and end, stayed until that end and went then.",
    },
  ];
}

/** Writes a log of a day long past that no real log has. */
async function plantExpired(folder: string, now: Date, mark: string): Promise<Date> {
  for (let age = longestDays + 1; ; age += 1) {
    const at = new Date(now.getTime() - days(age));
    const file = path.join(folder, `${at.toISOString().slice(0, 10)}.jsonl`);
    const line = JSON.stringify({ time: at.toISOString(), level: "info", event: mark });
    const planted = await writeFile(file, `${line}\n`, { flag: "wx" }).then(
      () => true,
      (thrown: NodeJS.ErrnoException) => {
        if (thrown.code === "EEXIST") return false;
        throw thrown;
      },
    );
    if (planted) return at;
  }
}

function ageMs(line: string, now: Date): number {
  const time = /^\{"time":"([^"]+)"/.exec(line)?.[1];
  return time === undefined ? 0 : now.getTime() - Date.parse(time);
}
