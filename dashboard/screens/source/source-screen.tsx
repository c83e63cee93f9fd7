import type { Problem, Source } from "@diskret/contract";
import { useSignal } from "@preact/signals";
import { ProblemNote } from "../../components/problem-note.tsx";
import { ScreenHeading } from "../../components/screen-heading.tsx";
import { ScreenLink } from "../../components/screen-link.tsx";
import { Skeleton } from "../../components/skeleton.tsx";
import { TryQuestion } from "../../components/try-question.tsx";
import { useDashboard, useWords } from "../../state/dashboard.ts";
import { problemOf } from "../../state/problem-of.ts";
import { useResource } from "../../state/use-resource.ts";
import { RemoveDialog } from "../sources/remove-dialog.tsx";
import { FindingTable } from "./finding-table.tsx";
import { PassageList } from "./passage-list.tsx";
import { SourceActions } from "./source-actions.tsx";
import { SourceFacts } from "./source-facts.tsx";

const watchMs = 1000;

/** One source: what it is, what it holds, what it answers, and whether it is used. */
export function SourceScreen({ id }: { readonly id: string }) {
  const { api } = useDashboard();
  const { words } = useWords();
  const { data, problem, reload } = useResource(
    (signal) => api.source(id, signal),
    (source) => (source !== null && ["receiving", "reading", "checking"].includes(source.state) ? watchMs : null),
  );
  const source = data.value;
  return (
    <>
      <p class="back">
        <ScreenLink to="sources">{words.care.source.back}</ScreenLink>
      </p>
      {problem.value === null ? null : <ProblemNote problem={problem.value} onRetry={reload} />}
      {source === null ? (
        problem.value === null ? (
          <Skeleton lines={5} />
        ) : null
      ) : (
        <OneSource source={source} onChanged={reload} />
      )}
    </>
  );
}

function OneSource({ source, onChanged }: { readonly source: Source; readonly onChanged: () => void }) {
  const { api, navigation } = useDashboard();
  const { words, language } = useWords();
  const { care } = words;
  const said = useSignal("");
  const problem = useSignal<Problem | null>(null);
  const removing = useSignal(false);
  const held = source.state === "held";
  const attempt = async (work: () => Promise<void>) => {
    problem.value = null;
    said.value = "";
    await work().catch((thrown: unknown) => {
      problem.value = problemOf(thrown);
    });
    onChanged();
  };
  const turn = (on: boolean) =>
    attempt(async () => {
      await api.switchSource(source.id, { on, seen: on ? source.findings.map(({ kind }) => kind) : [] });
      said.value = on ? care.source.turnedOn : care.source.turnedOff;
    });
  const remove = () =>
    attempt(async () => {
      await api.removeSource(source.id);
      navigation.go("sources");
    });
  const ask = (open: boolean) => {
    removing.value = open;
  };
  const actions = <SourceActions source={source} onTurn={turn} onRemove={() => ask(true)} />;
  return (
    <>
      <ScreenHeading title={source.title} />
      <p role="status" class="status-line">
        {said.value}
      </p>
      {problem.value === null ? null : <ProblemNote problem={problem.value} />}
      {source.error === null ? null : <p class="note note-due">{source.error.message[language]}</p>}
      {held ? <FindingTable source={source}>{actions}</FindingTable> : null}
      <SourceFacts source={source} />
      {held ? null : actions}
      {held || source.findings.length === 0 ? null : <FindingTable source={source} />}
      <Insight source={source} />
      {removing.value ? (
        <RemoveDialog source={source} onConfirm={() => void remove()} onClose={() => ask(false)} />
      ) : null}
    </>
  );
}

/** What a source answers, and all that stands in it. */
function Insight({ source }: { readonly source: Source }) {
  return (
    <>
      {source.state === "ready" ? <TryQuestion sourceId={source.id} /> : null}
      <PassageList source={source} />
    </>
  );
}
