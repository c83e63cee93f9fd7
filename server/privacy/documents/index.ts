export { citeLaw } from "./cite-law.ts";
export type { Block, Document, Fact } from "./document.ts";
export { renderImprint } from "./imprint.ts";
export type { DocumentInput } from "./input.ts";
export { renderNotice } from "./notice.ts";
export { recordDocument } from "./record-document.ts";
export { type RecordInput, recordOfProcessing } from "./record-of-processing.ts";
export { documentStyle, type PageLook, renderPage } from "./render-html.ts";
export { renderMarkdown } from "./render-markdown.ts";
