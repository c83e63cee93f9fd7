import type { Source } from "@diskret/contract";
import { useWords } from "../../state/dashboard.ts";
import { SourceStateMark } from "../sources/source-state.tsx";

/** A source in figures. */
export function SourceFacts({ source }: { readonly source: Source }) {
  const { words, formats } = useWords();
  const { source: text } = words.care;
  const { answers, helpful, unhelpful } = source.use;
  return (
    <section aria-label={source.title}>
      <dl class="source-figures">
        <Fact name={text.facts.state}>
          <SourceStateMark source={source} />
        </Fact>
        <Fact name={text.facts.passages}>{formats.number(source.passages)}</Fact>
        <Fact name={text.facts.size}>{formats.bytes(source.bytes)}</Fact>
        <Fact name={text.facts.language}>
          {source.language === null ? "–" : words.sources.languages[source.language]}
        </Fact>
        <Fact name={text.facts.changed}>{formats.when(source.changedAt)}</Fact>
        <Fact name={text.facts.answers}>{formats.number(answers)}</Fact>
        {helpful + unhelpful === 0 ? null : <Fact name={text.facts.judged}>{text.judged(helpful, unhelpful)}</Fact>}
      </dl>
      <p class="soft">{text.answersNote}</p>
    </section>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: preact.ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
