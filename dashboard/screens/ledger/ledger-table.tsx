import type { LedgerEntry } from "@diskret/contract";
import { useWords } from "../../state/dashboard.ts";

interface LedgerTableProps {
  readonly entries: readonly LedgerEntry[];
  readonly total: number;
}

/** What left: to whom and how much, never the text. */
export function LedgerTable({ entries, total }: LedgerTableProps) {
  const { words, formats } = useWords();
  const { table, shown } = words.ledger;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section class="wide-table" aria-label={words.screens.ledger} tabIndex={0}>
      <table>
        <caption>{shown(entries.length, total)}</caption>
        <thead>
          <tr>
            {(["at", "recipient", "purpose", "categories"] as const).map((column) => (
              <th key={column} scope="col">
                {table[column]}
              </th>
            ))}
            <th scope="col" class="count">
              {table.bytes}
            </th>
            <th scope="col">{table.outcome}</th>
            <th scope="col">{table.hash}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.id}>
              <td class="moment">{formats.moment(entry.at)}</td>
              <td>
                {entry.recipient} ({entry.country})
              </td>
              <td>{entry.purpose}</td>
              <td>
                {Object.entries(entry.categories)
                  .map(([category, count]) => `${category}: ${formats.number(count)}`)
                  .join(", ")}
              </td>
              <td class="count">{formats.bytes(entry.bytes)}</td>
              <td>{entry.outcome}</td>
              <td>
                <code title={entry.payloadHash}>{entry.payloadHash.slice(0, 12)}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
