import type { Overview } from "@diskret/contract";
import { DownloadButton } from "../../components/download-button.tsx";
import { useWords } from "../../state/dashboard.ts";

/** What a data-protection officer takes away. */
export function Papers({ overview }: { readonly overview: Overview }) {
  const { words } = useWords();
  const { overview: text } = words;
  return (
    <section aria-labelledby="papers">
      <h2 id="papers">{text.papers}</h2>
      <div class="papers">
        <DownloadButton
          path="/record-of-processing?format=markdown"
          fileName="diskret-record-of-processing.md"
          label={text.record}
        />
        {overview.promises.lastRunAt === null ? null : (
          <DownloadButton path="/audits/latest.md" fileName="diskret-audit.md" label={text.report} />
        )}
      </div>
      <p class="soft">{text.running(overview.version, overview.engine)}</p>
    </section>
  );
}
