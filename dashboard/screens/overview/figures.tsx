import type { Overview } from "@diskret/contract";
import { ScreenLink } from "../../components/screen-link.tsx";
import { Seal } from "../../components/seal.tsx";
import type { ScreenName } from "../../messages/index.ts";
import { useWords } from "../../state/dashboard.ts";

interface Figure {
  readonly name: string;
  readonly value: number;
  readonly note: string;
  readonly screen?: ScreenName;
  readonly sealed?: boolean;
}

/** The counts. Never a word of what was said. */
export function Figures({ overview }: { readonly overview: Overview }) {
  const { words, formats } = useWords();
  const { overview: text } = words;
  const { conversations, sources, egress, promises } = overview;
  const passages = text.sourcesNote(sources.passages);
  const total = promises.holds + promises.broken + promises.unproven;
  const figures: readonly Figure[] = [
    {
      name: text.conversations,
      value: conversations.open,
      note: text.conversationsNote(conversations.messages, conversations.messagesToday),
      sealed: true,
    },
    {
      name: text.sources,
      value: sources.ready,
      note: sources.reading === 0 ? passages : `${passages}, ${text.sourcesReading(sources.reading)}`,
      screen: "sources",
    },
    { name: text.transfers, value: egress.transfers, note: text.transfersNote(egress.recipients), screen: "ledger" },
    { name: text.refusals, value: egress.refusals, note: text.refusalsNote, screen: "ledger" },
    { name: text.promises, value: promises.holds, note: text.promisesNote(total), screen: "promises" },
  ];
  return (
    <section aria-labelledby="figures">
      <h2 id="figures" class="hidden">
        {text.figures}
      </h2>
      <dl class="figures">
        {figures.map(({ name, value, note, screen, sealed }) => (
          <div key={name} class="figure">
            <dt>{screen === undefined ? name : <ScreenLink to={screen}>{name}</ScreenLink>}</dt>
            <dd class="figure-value">{formats.number(value)}</dd>
            <dd class="figure-note">
              {sealed === true ? <Seal state="closed" size={15} /> : null} {note}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
