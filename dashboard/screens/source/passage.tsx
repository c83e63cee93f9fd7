import type { PassageMark, SourcePassage } from "@diskret/contract";
import { useWords } from "../../state/dashboard.ts";

interface PassageProps {
  readonly passage: SourcePassage;
  /** Marks this kind alone. */
  readonly only?: string;
}

/** A passage as it stands in the source: its place above, its text, and marks in it. */
export function Passage({ passage, only }: PassageProps) {
  const { words, language, formats } = useWords();
  const { source: text } = words.care;
  const place = [
    passage.page === null ? null : text.page(passage.page),
    ...passage.headings,
    passage.language === null ? null : words.sources.languages[passage.language],
    text.characters(passage.text.length),
  ].filter((part) => part !== null);
  const marks = passage.marks.filter((mark) => only === undefined || mark.kind === only);
  return (
    <article class="passage" aria-label={`${formats.number(passage.ordinal + 1)}. ${place[0] ?? ""}`}>
      <p class="passage-place">
        {formats.number(passage.ordinal + 1)} · {place.join(" · ")}
      </p>
      <p class="passage-text" lang={passage.language ?? undefined}>
        {marked(passage.text, marks).map((part, index) =>
          part.mark === null ? (
            part.text
          ) : (
            <mark key={index} title={part.mark.name[language]}>
              {part.text}
            </mark>
          ),
        )}
      </p>
    </article>
  );
}

interface Part {
  readonly text: string;
  readonly mark: PassageMark | null;
}

/** The text in parts; of marks that overlap the first counts. */
function marked(text: string, marks: readonly PassageMark[]): Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const mark of marks) {
    if (mark.start < at) continue;
    parts.push({ text: text.slice(at, mark.start), mark: null }, { text: text.slice(mark.start, mark.end), mark });
    at = mark.end;
  }
  return [...parts, { text: text.slice(at), mark: null }];
}
