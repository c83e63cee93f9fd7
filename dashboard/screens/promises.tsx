import { DownloadButton } from "../components/download-button.tsx";
import { ProblemNote } from "../components/problem-note.tsx";
import { ScreenHeading } from "../components/screen-heading.tsx";
import { Skeleton } from "../components/skeleton.tsx";
import { useDashboard, useWords } from "../state/dashboard.ts";
import { useResource } from "../state/use-resource.ts";
import { AuditRun } from "./promises/audit-run.tsx";
import { PromiseItem } from "./promises/promise-item.tsx";
import { useAudit } from "./promises/use-audit.ts";

/** Every promise with its last proof, and the button that proves them anew. */
export function PromisesScreen() {
  const { api } = useDashboard();
  const { words, formats } = useWords();
  const { promises: text } = words;
  const { data, problem, reload } = useResource(api.promises);
  const audit = useAudit(reload);
  const promises = data.value;
  const lastRunAt =
    promises?.reduce<string | null>(
      (latest, { lastRunAt: at }) => (at !== null && (latest === null || at > latest) ? at : latest),
      null,
    ) ?? null;
  return (
    <>
      <ScreenHeading title={words.screens.promises}>
        <p>{text.intro}</p>
      </ScreenHeading>
      {promises === null ? null : (
        <div class="promise-summary">
          <p>
            <strong>
              {text.summary(promises.filter((promise) => promise.last?.verdict === "holds").length, promises.length)}
            </strong>
            {". "}
            {lastRunAt === null ? text.neverRun : text.lastRun(formats.when(lastRunAt))}
            {"."}
          </p>
          <div class="promise-actions">
            <AuditRun audit={audit} />
            {lastRunAt === null || audit.state.value.kind === "running" ? null : (
              <DownloadButton path="/audits/latest.html" fileName="diskret-audit.html" label={text.download} />
            )}
          </div>
        </div>
      )}
      {problem.value === null ? null : <ProblemNote problem={problem.value} onRetry={reload} />}
      {promises === null ? (
        problem.value === null ? (
          <Skeleton lines={8} tall />
        ) : null
      ) : (
        <ul class="promises">
          {promises.map((promise) => (
            <PromiseItem
              key={promise.id}
              promise={promise}
              verdict={audit.verdicts.value.get(promise.id) ?? promise.last}
              proving={audit.state.value.kind === "running" && audit.state.value.promise === promise.id}
            />
          ))}
        </ul>
      )}
    </>
  );
}
