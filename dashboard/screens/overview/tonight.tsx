import type { RetentionPreview } from "@diskret/contract";
import { useWords } from "../../state/dashboard.ts";

const shownRuns = 5;

/** What reaches the end of its period, table by table. */
export function Tonight({ retention }: { readonly retention: RetentionPreview }) {
  const { words, formats, language } = useWords();
  const { overview: text } = words;
  const { tables, lastRuns, nextRunAt } = retention;
  const due = tables.filter((table) => table.due > 0);
  return (
    <section aria-labelledby="tonight">
      <h2 id="tonight">{text.tonight}</h2>
      <p>
        {due.length === 0 ? `${text.tonightNothing} ` : null}
        {text.tonightNext(formats.when(nextRunAt))}
      </p>
      {due.length === 0 ? null : (
        <table class="narrow">
          <thead>
            <tr>
              <th scope="col">{text.tonightTable.what}</th>
              <th scope="col" class="count">
                {text.tonightTable.due}
              </th>
              <th scope="col" class="count">
                {text.tonightTable.stored}
              </th>
            </tr>
          </thead>
          <tbody>
            {due.map((table) => (
              <tr key={table.table}>
                <th scope="row">{table.title[language]}</th>
                <td class="count">{formats.number(table.due)}</td>
                <td class="count">{formats.number(table.stored)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {lastRuns.length === 0 ? null : (
        <details>
          <summary>{text.tonightRuns}</summary>
          <ul class="runs">
            {lastRuns.slice(0, shownRuns).map((run) => (
              <li key={run.at}>
                {formats.when(run.at)}:{" "}
                {text.runDeleted(Object.values(run.deleted).reduce((sum, count) => sum + count, 0))}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
