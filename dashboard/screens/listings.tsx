import type { Problem } from "@diskret/contract";
import { useSignal } from "@preact/signals";
import { ProblemNote } from "../components/problem-note.tsx";
import { ScreenHeading } from "../components/screen-heading.tsx";
import { Skeleton } from "../components/skeleton.tsx";
import { useDashboard, useWords } from "../state/dashboard.ts";
import { problemOf } from "../state/problem-of.ts";
import { useResource } from "../state/use-resource.ts";
import { AddStock } from "./listings/add-stock.tsx";
import { ContactQueue } from "./listings/contact-queue.tsx";
import { StockItem } from "./listings/stock-item.tsx";

const watchMs = 1000;

/** Stocks of listings: adding, mapping, watching and removing them, and the requests to their providers. */
export function ListingsScreen() {
  const { api } = useDashboard();
  const { words, formats } = useWords();
  const { data, problem, reload } = useResource(api.listings, (list) =>
    list?.stocks.some(({ state }) => state === "reading") ? watchMs : null,
  );
  const failed = useSignal<Problem | null>(null);
  const attempt = async (act: () => Promise<unknown>): Promise<void> => {
    failed.value = null;
    await act().catch((thrown: unknown) => {
      failed.value = problemOf(thrown);
    });
    reload();
  };
  const list = data.value;
  return (
    <>
      <ScreenHeading title={words.screens.listings}>
        <p>{words.listings.intro}</p>
      </ScreenHeading>
      <AddStock limit={list === null ? "" : formats.bytes(list.maxBytes)} attempt={attempt} />
      {failed.value === null ? null : <ProblemNote problem={failed.value} />}
      {problem.value === null ? null : <ProblemNote problem={problem.value} onRetry={reload} />}
      {list === null && problem.value === null ? <Skeleton lines={4} /> : null}
      {list?.stocks.length === 0 ? <p>{words.listings.none}</p> : null}
      {list?.stocks.map((stock) => (
        <StockItem key={stock.id} stock={stock} fields={list.fields} attempt={attempt} />
      ))}
      {list === null ? null : <ContactQueue counts={list.contacts} attempt={attempt} />}
    </>
  );
}
