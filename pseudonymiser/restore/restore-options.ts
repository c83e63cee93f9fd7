import type { InflectionLanguage } from "../mapping/inflection.ts";

export interface RestoreOptions {
  /** Whose rules genitives follow: "Hans’" or "Hans's". German unless told. */
  readonly language?: InflectionLanguage;
  /**
   * `json`: the text is JSON (arguments of a tool call), so values are escaped as in its strings and it stays valid.
   * `text`, unless told: values are put in as they are. That is also right for Markdown and code: a name with `*` or `_`
   * is rare, and a backslash added to it would be shown in code and end up in what people copy.
   */
  readonly as?: "text" | "json";
}
