import type { PromiseState, Verdict } from "@diskret/contract";
import { Seal, type SealState } from "../../components/seal.tsx";
import { citeLaw } from "../../messages/cite-law.ts";
import { useWords } from "../../state/dashboard.ts";

interface PromiseItemProps {
  readonly promise: PromiseState;
  readonly verdict: Verdict | null;
  /** Its proof is running right now. */
  readonly proving: boolean;
}

const seals: Readonly<Record<Verdict["verdict"] | "none", SealState>> = {
  holds: "closed",
  broken: "broken",
  unproven: "crossed",
  none: "open",
};

/** One promise: the sentence first, then whether it holds, and the proof for whoever wants it. */
export function PromiseItem({ promise, verdict, proving }: PromiseItemProps) {
  const { words, formats, language } = useWords();
  const { promises: text } = words;
  const state = verdict?.verdict ?? "none";
  const laws = promise.laws.map((law) => citeLaw(law, language)).join(", ");
  return (
    <li class={`promise promise-${state}`} data-proving={proving}>
      <Seal state={seals[state]} size={26} />
      <div class="promise-body">
        <h2>{promise.sentence[language]}</h2>
        <p class="promise-facts">
          <span class="promise-verdict">{text.verdicts[state]}</span>
          <span class="id">{promise.id}</span>
          <span>{laws}</span>
          {promise.lastRunAt === null || verdict !== promise.last ? null : (
            <span>{formats.when(promise.lastRunAt)}</span>
          )}
        </p>
        {verdict?.reason == null ? null : <p class="promise-reason">{verdict.reason[language]}</p>}
        <details>
          <summary aria-label={text.proofOf(promise.id)}>{text.proof}</summary>
          <Proof promise={promise} verdict={verdict} />
        </details>
      </div>
    </li>
  );
}

function Proof({ promise, verdict }: Pick<PromiseItemProps, "promise" | "verdict">) {
  const { words, language } = useWords();
  const { promises: text } = words;
  return (
    <dl class="proof">
      <dt>{text.evidence}</dt>
      {verdict === null || verdict.evidence.length === 0 ? (
        <dd>{verdict === null ? text.noProof : "–"}</dd>
      ) : (
        verdict.evidence.map((sentence) => <dd key={sentence.en}>{sentence[language]}</dd>)
      )}
      <dt>{text.kinds}</dt>
      <dd>{promise.kinds.map((kind) => text.kind[kind] ?? kind).join(", ")}</dd>
      <dt>{text.keptBy}</dt>
      {promise.keptBy.map((code) => (
        <dd key={code}>
          <code>{code}</code>
        </dd>
      ))}
    </dl>
  );
}
