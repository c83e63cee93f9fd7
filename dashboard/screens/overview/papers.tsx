import type { Overview } from "@diskret/contract";
import type { DocumentPath } from "../../api/index.ts";
import { DownloadButton } from "../../components/download-button.tsx";
import { useWords } from "../../state/dashboard.ts";

interface PaperProps {
  readonly title: string;
  readonly name: string;
  readonly forms: readonly { readonly ending: "html" | "md" | "json"; readonly path: DocumentPath }[];
}

const record: PaperProps["forms"] = [
  { ending: "html", path: "/record-of-processing?format=html" },
  { ending: "md", path: "/record-of-processing?format=markdown" },
  { ending: "json", path: "/record-of-processing" },
];
const report: PaperProps["forms"] = [
  { ending: "html", path: "/audits/latest.html" },
  { ending: "md", path: "/audits/latest.md" },
  { ending: "json", path: "/audits/latest" },
];

/** What a data-protection officer takes away. */
export function Papers({ overview }: { readonly overview: Overview }) {
  const { words } = useWords();
  const { overview: text } = words;
  return (
    <section aria-labelledby="papers">
      <h2 id="papers">{text.papers}</h2>
      <Paper title={text.record} name="diskret-record-of-processing" forms={record} />
      {overview.promises.lastRunAt === null ? null : <Paper title={text.report} name="diskret-audit" forms={report} />}
      <p class="soft">{text.running(overview.version, overview.engine)}</p>
    </section>
  );
}

/** One document in the forms it can be taken in. */
function Paper({ title, name, forms }: PaperProps) {
  const { words } = useWords();
  const { forms: labels } = words.overview;
  return (
    <fieldset class="paper">
      <legend>{title}</legend>
      <div class="papers">
        {forms.map(({ ending, path }) => (
          <DownloadButton key={ending} path={path} fileName={`${name}.${ending}`} label={labels[ending]} />
        ))}
      </div>
    </fieldset>
  );
}
