import type { ListingStock, StockPreview } from "@diskret/contract";
import { useSignal } from "@preact/signals";
import { useDashboard, useWords } from "../../state/dashboard.ts";
import type { Attempt } from "./add-stock.tsx";

interface MappingEditorProps {
  readonly stock: ListingStock;
  readonly fields: readonly string[];
  readonly attempt: Attempt;
}

/** Which column gives which field, with what the first rows become. */
export function MappingEditor({ stock, fields, attempt }: MappingEditorProps) {
  const { api } = useDashboard();
  const text = useWords().words.listings;
  const mapping = useSignal<Readonly<Record<string, string>>>(stock.mapping);
  const preview = useSignal<StockPreview | null>(null);
  const choose = (column: string, field: string) => {
    const kept = Object.entries(mapping.value).filter(([name, of]) => of !== column && name !== field);
    mapping.value = Object.fromEntries(field === "" ? kept : [...kept, [field, column]]);
  };
  const look = () =>
    attempt(async () => {
      preview.value = await api.previewStock(stock.id, { mapping: { ...mapping.value } });
    });
  return (
    <details open={stock.error?.code === "listings-title-unmapped"}>
      <summary>{text.map}</summary>
      {stock.columns.map(({ name, samples }) => (
        <label key={name} class="field">
          {text.column(name)}
          <select
            value={Object.entries(mapping.value).find(([, of]) => of === name)?.[0] ?? ""}
            onChange={({ currentTarget }) => choose(name, currentTarget.value)}
          >
            <option value="">{text.noField}</option>
            {fields.map((field) => (
              <option key={field} value={field}>
                {text.fields[field] ?? field}
              </option>
            ))}
          </select>
          <span class="field-hint">{samples.join(" · ")}</span>
        </label>
      ))}
      <p class="stock-actions">
        <button type="button" class="button-quiet" onClick={() => void look()}>
          {text.preview}
        </button>
        <button
          type="button"
          class="button"
          onClick={() => void attempt(() => api.changeStock(stock.id, { mapping: { ...mapping.value } }))}
        >
          {text.save}
        </button>
      </p>
      {preview.value === null ? null : <Preview preview={preview.value} />}
    </details>
  );
}

function Preview({ preview }: { readonly preview: StockPreview }) {
  const { words, language } = useWords();
  return (
    <ul role="status">
      {preview.cards.map((card) =>
        card.state === "gone" ? null : (
          <li key={card.id}>
            <strong>{card.title}</strong> {[card.provider, ...card.facts].filter(Boolean).join(" · ")}
          </li>
        ),
      )}
      {preview.issues.map(({ row, field, message }) => (
        <li key={`${row} ${field}`}>
          {words.listings.row(row)}: {message[language]}
        </li>
      ))}
    </ul>
  );
}
