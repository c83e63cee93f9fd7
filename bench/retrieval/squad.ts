import { readFileSync } from "node:fs";

/** Passages and questions of a file in SQuAD form. A paragraph that stands in it twice is one passage. */
export interface QuestionSet {
  readonly passages: readonly string[];
  readonly questions: readonly Question[];
}

/** A question with the passage that answers it, its answers in their own words, and the article both are from. */
export interface Question {
  readonly text: string;
  readonly golds: readonly string[];
  readonly passage: number;
  readonly article: number;
}

interface Squad {
  readonly data: readonly {
    readonly paragraphs: readonly {
      readonly context: string;
      readonly qas: readonly { readonly question: string; readonly answers: readonly { readonly text: string }[] }[];
    }[];
  }[];
}

/** Reads a file in SQuAD form. */
export function readQuestionSet(file: string): QuestionSet {
  const { data } = JSON.parse(readFileSync(file, "utf8")) as Squad; // the operand is a file in that form
  const numbers = new Map<string, number>();
  const questions: Question[] = [];
  for (const [article, { paragraphs }] of data.entries()) {
    for (const { context, qas } of paragraphs) {
      const passage = numbers.get(context) ?? numbers.size;
      numbers.set(context, passage);
      for (const { question, answers } of qas) {
        questions.push({ text: question, golds: answers.map(({ text }) => text), passage, article });
      }
    }
  }
  return { passages: [...numbers.keys()], questions };
}
