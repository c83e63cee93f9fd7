import type { ListingKindName } from "@diskret/contract";
import { useSignal } from "@preact/signals";
import { useDashboard, useWords } from "../../state/dashboard.ts";

export type Attempt = (act: () => Promise<unknown>) => Promise<void>;

const kinds = ["job", "project", "product", "event"] as const satisfies readonly ListingKindName[];

/** A file to upload or an address to fetch, with what is in it. */
export function AddStock({ limit, attempt }: { readonly limit: string; readonly attempt: Attempt }) {
  const { api } = useDashboard();
  const text = useWords().words.listings;
  const kind = useSignal<ListingKindName>("job");
  const upload = (file: File | undefined) => {
    if (file !== undefined) void attempt(() => api.addListings(file, kind.value));
  };
  return (
    <section class="stock-add">
      <label class="field">
        {text.kind}
        <select
          value={kind.value}
          onChange={({ currentTarget }) => {
            kind.value = kinds.find((name) => name === currentTarget.value) ?? "job";
          }}
        >
          {kinds.map((name) => (
            <option key={name} value={name}>
              {text.kinds[name]}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        {text.file}
        <input
          type="file"
          onChange={({ currentTarget }) => {
            upload(currentTarget.files?.[0]);
            currentTarget.value = "";
          }}
        />
        <span class="field-hint">{text.fileHint(limit)}</span>
      </label>
      <FetchForm kind={kind.value} attempt={attempt} />
    </section>
  );
}

function FetchForm({ kind, attempt }: { readonly kind: ListingKindName; readonly attempt: Attempt }) {
  const { api } = useDashboard();
  const text = useWords().words.listings;
  const address = useSignal("");
  const fetchNow = () =>
    attempt(async () => {
      const url = address.value.trim();
      const name = URL.canParse(url) ? new URL(url).hostname : url;
      await api.fetchListings({ name, kind, url, everyHours: 24 });
      address.value = "";
    });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void fetchNow();
      }}
    >
      <label class="field">
        {text.address}
        <input
          type="url"
          required
          placeholder="https://"
          value={address.value}
          onInput={({ currentTarget }) => {
            address.value = currentTarget.value;
          }}
        />
        <span class="field-hint">{text.addressHint}</span>
      </label>
      <button type="submit" class="button-quiet">
        {text.fetch}
      </button>
    </form>
  );
}
