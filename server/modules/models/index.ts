export type { Answerer, AnswerPart, AnswerPassage, AnswerRequest, AnswerTurn } from "./answerer.ts";
export { createExtractiveAnswerer } from "./extractive/create-extractive-answerer.ts";
