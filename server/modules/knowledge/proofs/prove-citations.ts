import { type Evidence, expectHolds, type Installation } from "#privacy/promises";
import { bringVisitor, markerWord } from "#privacy/proofs";
import { uploadProbe } from "./probe-source.ts";

/** Asks what only a probe source answers, and what no source answers. */
export async function proveCitations(installation: Installation, signal: AbortSignal): Promise<Evidence> {
  const [thing, unknownThing] = [markerWord(), markerWord()];
  const source = await uploadProbe(
    installation,
    `# ${thing}\n\nDas Gerät ${thing} wird dienstags im Keller gewartet.\n`,
    signal,
  );
  const visitor = bringVisitor(installation);
  const { answer } = await visitor.ask(`Wann wird ${thing} gewartet?`);
  expectHolds(answer?.outcome === "complete", {
    de: "Eine Frage, die eine Quelle beantwortet, bekam keine Antwort.",
    en: "A question that a source answers got no answer.",
  });
  const cited = answer.citations.filter(
    (citation) => citation.state === "available" && citation.sourceId === source.id,
  );
  expectHolds(cited.length > 0, {
    de: "Die Antwort nennt die Stelle nicht, auf der sie beruht.",
    en: "The answer does not name the passage it rests on.",
  });
  const numbered = cited.some((citation) => answer.text.includes(`[${citation.number}]`));
  expectHolds(numbered, {
    de: "Im Text der Antwort fehlt die Nummer des Belegs.",
    en: "The answer's text does not carry the number of its citation.",
  });
  const quoted = cited.some((citation) => citation.state === "available" && citation.quote.includes(thing));
  expectHolds(quoted, {
    de: "Der Beleg führt nicht zu der Stelle, aus der geantwortet wurde.",
    en: "The citation does not lead to the passage that was answered from.",
  });
  const unanswered = await visitor.ask(`Wann wird ${unknownThing} gewartet?`);
  expectHolds(unanswered.answer?.outcome === "unknown", {
    de: "Eine Frage, die keine Quelle beantwortet, wurde trotzdem beantwortet.",
    en: "A question that no source answers was answered all the same.",
  });
  expectHolds(unanswered.answer.citations.length === 0, {
    de: "„Das weiß ich nicht“ kam mit einem Beleg, als stünde es in einer Quelle.",
    en: "“I do not know” came with a citation as if a passage said so.",
  });
  return [
    {
      de: "Eine Frage, die eine Quelle beantwortet, wurde mit nummeriertem Beleg der Stelle in dieser Quelle beantwortet.",
      en: "A question that one source answers was answered with a numbered citation of the passage in that source.",
    },
    {
      de: "Bei einer Frage, die keine Quelle beantwortet, sagte der Assistent, dass die Quellen nichts dazu enthalten.",
      en: "A question that no source answers got the answer that the sources carry none.",
    },
  ];
}
