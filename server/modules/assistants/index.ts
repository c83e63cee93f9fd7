export type { Assistant, AssistantId } from "./assistant.ts";
export { type Composition, compose } from "./compose.ts";
export { type Assistants, createAssistants } from "./create-assistants.ts";
export { assistantTable } from "./tables.ts";
