import type { ControllerState } from "@diskret/contract";
import { ProblemNote } from "../components/problem-note.tsx";
import { ScreenHeading } from "../components/screen-heading.tsx";
import { Skeleton } from "../components/skeleton.tsx";
import { useDashboard, useWords } from "../state/dashboard.ts";
import { useResource } from "../state/use-resource.ts";
import { ControllerForm } from "./controller/controller-form.tsx";

/** Who is responsible: the facts that the law wants named. */
export function ControllerScreen() {
  const { api } = useDashboard();
  const { words } = useWords();
  const { data, problem, reload } = useResource<ControllerState>(api.controller);
  return (
    <>
      <ScreenHeading title={words.screens.controller}>
        <p>{words.controller.intro}</p>
      </ScreenHeading>
      {problem.value === null ? null : <ProblemNote problem={problem.value} onRetry={reload} />}
      {data.value === null ? (
        problem.value === null ? (
          <Skeleton lines={8} tall />
        ) : null
      ) : (
        <ControllerForm
          state={data.value}
          onSaved={(saved) => {
            data.value = saved;
          }}
        />
      )}
    </>
  );
}
