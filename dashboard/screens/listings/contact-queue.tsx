import type { ListingStocks } from "@diskret/contract";
import { DownloadButton } from "../../components/download-button.tsx";
import { useDashboard, useWords } from "../../state/dashboard.ts";
import type { Attempt } from "./add-stock.tsx";

interface ContactQueueProps {
  readonly counts: ListingStocks["contacts"];
  readonly attempt: Attempt;
}

/** The requests that visitors confirmed: how many wait, and handing them over. */
export function ContactQueue({ counts, attempt }: ContactQueueProps) {
  const { api } = useDashboard();
  const text = useWords().words.listings;
  const handOver = () =>
    attempt(async () => {
      const { contacts } = await api.contacts();
      await api.handOver(contacts.flatMap(({ id, state }) => (state === "queued" ? [id] : [])));
    });
  return (
    <section class="stock" aria-label={text.contacts}>
      <h2>{text.contacts}</h2>
      <p role="status">{text.contactsWaiting(counts.queued, counts.handedOver)}</p>
      {counts.queued + counts.handedOver === 0 ? null : (
        <p class="stock-actions">
          <DownloadButton path="/contacts" fileName="requests.json" label={text.contactsDownload} />
          <button type="button" class="button-quiet" onClick={() => void handOver()}>
            {text.contactsHandedOver}
          </button>
        </p>
      )}
    </section>
  );
}
