import type { Overview } from "@diskret/contract";
import { ProblemNote } from "../components/problem-note.tsx";
import { Skeleton } from "../components/skeleton.tsx";
import { useDashboard, useWords } from "../state/dashboard.ts";
import { useResource } from "../state/use-resource.ts";
import { Embed } from "./overview/embed.tsx";
import { Figures } from "./overview/figures.tsx";
import { Papers } from "./overview/papers.tsx";
import { Tonight } from "./overview/tonight.tsx";
import { VerdictHeading } from "./overview/verdict-heading.tsx";

const refreshMs = 30_000;

/** Is everything well? One sentence first, then what is to be done, then the figures behind it. */
export function OverviewScreen() {
  const { api } = useDashboard();
  const { data, problem, reload } = useResource<Overview>(api.overview, () => refreshMs);
  const { words } = useWords();
  const overview = data.value;
  return (
    <>
      {problem.value === null ? null : <ProblemNote problem={problem.value} onRetry={reload} />}
      {overview === null ? (
        <>
          <h1 class="hidden">{words.screens.overview}</h1>
          {problem.value === null ? <Skeleton lines={8} tall /> : null}
        </>
      ) : (
        <>
          <VerdictHeading overview={overview} />
          <Figures overview={overview} />
          <Tonight retention={overview.retention} />
          <Embed overview={overview} />
          <Papers overview={overview} />
        </>
      )}
    </>
  );
}
