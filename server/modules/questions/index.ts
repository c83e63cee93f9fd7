export { createQuestions, type QuestionDeps } from "./create-questions.ts";
export { questionPromises } from "./promises.ts";
export type { Questions } from "./questions.ts";
export { listWraps } from "./store.ts";
export { passedQuestionTable, type QuestionTables } from "./tables.ts";
