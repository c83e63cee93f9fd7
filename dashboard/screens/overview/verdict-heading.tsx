import type { Overview } from "@diskret/contract";
import { ScreenHeading } from "../../components/screen-heading.tsx";
import { ScreenLink } from "../../components/screen-link.tsx";
import { Seal, type SealState } from "../../components/seal.tsx";
import type { Messages } from "../../messages/index.ts";
import { useWords } from "../../state/dashboard.ts";
import { type Gravity, gravityOf, type Task, taskScreens, tasksOf } from "./judge.ts";

const seals: Readonly<Record<Gravity, SealState>> = { well: "closed", due: "open", failed: "broken" };

/** The answer to “is everything well?”, with what follows from it. */
export function VerdictHeading({ overview }: { readonly overview: Overview }) {
  const { words, formats } = useWords();
  const { overview: text } = words;
  const tasks = tasksOf(overview);
  const gravity = gravityOf(tasks[0]);
  const { egress, promises } = overview;
  return (
    <div class={`verdict verdict-${gravity}`}>
      <Seal state={seals[gravity]} size={52} />
      <div>
        <ScreenHeading title={verdictOf(tasks[0], words)} />
        <p class="verdict-facts">
          {egress.transfers === 0 ? text.nothingLeft : text.left(egress.transfers, egress.recipients)}{" "}
          {promises.lastRunAt === null ? null : text.proven(promises.holds, formats.when(promises.lastRunAt))}
        </p>
        {tasks.length === 0 ? null : (
          <>
            <h2 class="hidden">{text.tasks}</h2>
            <ul class="tasks">
              {tasks.map((task) => (
                <li key={task.kind} class={`task task-${gravityOf(task)}`}>
                  <ScreenLink to={taskScreens[task.kind]}>{taskWords(task, words)}</ScreenLink>
                  {task.kind === "missingFacts" ? <span class="task-why">{text.task.missingFactsWhy}</span> : null}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </div>
  );
}

function verdictOf(task: Task | undefined, { overview: { verdict } }: Messages): string {
  switch (task?.kind) {
    case "broken":
      return verdict.broken(task.count);
    case "failedSources":
      return verdict.failedSources(task.count);
    case "heldSources":
      return verdict.heldSources(task.count);
    case "missingFacts":
      return verdict.missingFacts(task.count);
    case "noSources":
      return verdict.noSources;
    case "neverProven":
      return verdict.unproven;
    case "unproven":
    case undefined:
      return verdict.well;
  }
}

function taskWords(task: Task, { overview: { task: text } }: Messages): string {
  return task.kind === "neverProven" || task.kind === "noSources" ? text[task.kind] : text[task.kind](task.count);
}
