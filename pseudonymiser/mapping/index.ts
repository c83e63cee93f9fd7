export { createMapping } from "./create-mapping.ts";
export type { LegendOptions, Mapping, MappingEntry, Mention } from "./mapping.ts";
export { type MaskSpan, maskSpans } from "./mask-spans.ts";
export type { Gender } from "./person/gender.ts";
export { neutralSpans, type Part } from "./placeholder/neutral-spans.ts";
export { readMapping } from "./read-mapping.ts";
