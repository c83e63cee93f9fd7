export type { Answerer, AnswerPart, AnswerPassage, AnswerRequest, AnswerTurn } from "./answerer.ts";
