import type { AddressForm, Language } from "@diskret/contract";

/** What the host page may set on the script (or on a `<diskret-chat>` of its own) as `data-…` attributes. */
export interface Settings {
  readonly assistant: string;
  /** Null: the page's language, else the browser's. */
  readonly language: Language | null;
  readonly addressForm: AddressForm | null;
  readonly storage: "local" | "session" | "memory";
  /** The host page shows the chat at once, without a click. */
  readonly open: boolean;
}

/** Reads the settings; what is not known is as if it were not there. */
export function readSettings({ dataset }: HTMLElement): Settings {
  const { assistant, language, address, storage, open } = dataset;
  return {
    assistant: assistant ?? "diskret",
    language: language === "de" || language === "en" ? language : null,
    addressForm: address === "sie" || address === "du" ? address : null,
    storage: storage === "session" || storage === "memory" ? storage : "local",
    open: open !== undefined && open !== "false",
  };
}
