import type { Refusal } from "@diskret/contract";
import { useWords } from "../../state/dashboard.ts";

/** Connections that somebody in the process wanted to open and the door refused. */
export function Refusals({ refusals }: { readonly refusals: readonly Refusal[] }) {
  const { words, formats } = useWords();
  const { ledger: text } = words;
  return (
    <section aria-labelledby="refusals">
      <h2 id="refusals">{text.refusals}</h2>
      <p>{refusals.length === 0 ? text.refusalsNone : text.refusalsWhy}</p>
      {refusals.length === 0 ? null : (
        <table>
          <thead>
            <tr>
              <th scope="col">{text.refusalsTable.target}</th>
              <th scope="col">{text.refusalsTable.way}</th>
              <th scope="col" class="count">
                {text.refusalsTable.count}
              </th>
              <th scope="col" class="only-wide">
                {text.refusalsTable.at}
              </th>
            </tr>
          </thead>
          <tbody>
            {refusals.map((refusal) => (
              <tr key={`${refusal.way} ${refusal.target}`}>
                <th scope="row">
                  <code>{refusal.target}</code>
                </th>
                <td>{refusal.way}</td>
                <td class="count">{formats.number(refusal.count)}</td>
                <td class="only-wide moment">{formats.when(refusal.at)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
