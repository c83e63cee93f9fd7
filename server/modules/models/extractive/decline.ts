import type { AnswerRequest } from "../answerer.ts";

/** A passage below this fit is not worth naming. */
const nearEnough = 0.2;

/** Says that the sources carry no answer, what comes nearest and how to reach a person. */
export function decline(request: AnswerRequest): string {
  const readable = request.passages.filter(({ language }) => language === null || language === request.language);
  const nearest = readable.sort((a, b) => b.score - a.score)[0];
  const near = nearest !== undefined && nearest.score >= nearEnough ? placeOf(nearest) : null;
  const sentences = request.language === "de" ? german(request, near) : english(request, near);
  return sentences.filter((sentence) => sentence !== null).join(" ");
}

function german({ addressForm, humanContact }: AnswerRequest, near: Place | null): (string | null)[] {
  const formal = addressForm === "sie";
  const retry = formal
    ? "Fragen Sie gern mit anderen Worten noch einmal."
    : "Frag gern mit anderen Worten noch einmal.";
  return [
    "Das weiß ich nicht: In den Quellen steht darauf keine Antwort.",
    near === null
      ? null
      : `Am nächsten kommt ${near.section === null ? "" : `der Abschnitt „${near.section}“ in `}„${near.title}“.`,
    humanContact === null ? retry : `Einen Menschen ${formal ? "erreichen Sie" : "erreichst du"} hier: ${humanContact}`,
  ];
}

function english({ humanContact }: AnswerRequest, near: Place | null): (string | null)[] {
  return [
    "I do not know: the sources carry no answer to this.",
    near === null
      ? null
      : `The nearest is ${near.section === null ? "" : `the section “${near.section}” in `}“${near.title}”.`,
    humanContact === null
      ? "You are welcome to ask again in other words."
      : `You can reach a person here: ${humanContact}`,
  ];
}

interface Place {
  readonly title: string;
  readonly section: string | null;
}

function placeOf(passage: AnswerRequest["passages"][number]): Place {
  return { title: passage.title, section: passage.headings.at(-1) ?? null };
}
