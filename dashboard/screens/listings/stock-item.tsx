import type { ListingStock } from "@diskret/contract";
import { useSignal } from "@preact/signals";
import { ConfirmDialog } from "../../components/confirm-dialog.tsx";
import { useDashboard, useWords } from "../../state/dashboard.ts";
import type { Attempt } from "./add-stock.tsx";
import { MappingEditor } from "./mapping-editor.tsx";

interface StockItemProps {
  readonly stock: ListingStock;
  readonly fields: readonly string[];
  readonly attempt: Attempt;
}

/** One stock: its state, what could not be read, its mapping, and what can be done with it. */
export function StockItem({ stock, fields, attempt }: StockItemProps) {
  const { words, language, formats } = useWords();
  const text = words.listings;
  return (
    <section class="stock" aria-label={stock.name}>
      <h2>{stock.name}</h2>
      <p role="status">
        {text.kinds[stock.kind]} · {text.state(stock.state, stock.listings, stock.rows)}
      </p>
      {stock.url === null ? null : <p class="field-hint">{stock.url}</p>}
      {stock.fetchedAt === null ? null : (
        <p class="field-hint">
          {text.fetched(
            formats.moment(stock.fetchedAt),
            stock.nextFetchAt === null ? null : formats.moment(stock.nextFetchAt),
          )}
        </p>
      )}
      {stock.error === null ? null : <p class="field-fault">{stock.error.message[language]}</p>}
      <Issues stock={stock} />
      {stock.columns.length > 0 && stock.mapped ? (
        <MappingEditor stock={stock} fields={fields} attempt={attempt} />
      ) : null}
      <StockActions stock={stock} attempt={attempt} />
    </section>
  );
}

function Issues({ stock }: { readonly stock: ListingStock }) {
  const { words, language } = useWords();
  const text = words.listings;
  if (stock.issueCount === 0) return null;
  return (
    <details>
      <summary>{text.issues(stock.issueCount)}</summary>
      <ul>
        {stock.issues.map(({ row, field, value, message }) => (
          <li key={`${row} ${field}`}>
            {text.row(row)}, {text.fields[field] ?? field}
            {value === "" ? "" : ` (${value})`}: {message[language]}
          </li>
        ))}
      </ul>
    </details>
  );
}

function StockActions({ stock, attempt }: Pick<StockItemProps, "stock" | "attempt">) {
  const { api } = useDashboard();
  const text = useWords().words.listings;
  const asked = useSignal(false);
  return (
    <p class="stock-actions">
      <button type="button" class="button-quiet" onClick={() => void attempt(() => api.renewStock(stock.id, null))}>
        {text.again}
      </button>
      {stock.url === null ? (
        <label class="button-quiet">
          {text.newFile}
          <input
            type="file"
            class="hidden"
            onChange={({ currentTarget }) => {
              const file = currentTarget.files?.[0];
              if (file !== undefined) void attempt(() => api.renewStock(stock.id, file));
            }}
          />
        </label>
      ) : null}
      <button
        type="button"
        class="button-text button-text-destroy"
        onClick={() => {
          asked.value = true;
        }}
      >
        {text.remove}
      </button>
      {asked.value ? (
        <ConfirmDialog
          title={text.removeTitle(stock.name)}
          confirm={text.remove}
          keep={text.keep}
          onConfirm={() => void attempt(() => api.removeStock(stock.id))}
          onClose={() => {
            asked.value = false;
          }}
        >
          <p>{text.removeGone(stock.listings)}</p>
        </ConfirmDialog>
      ) : null}
    </p>
  );
}
