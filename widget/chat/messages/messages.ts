import type { AddressForm, Language } from "@diskret/contract";
import type { FaultedAction } from "../conversation/fault.ts";
import { german } from "./de.ts";
import { english } from "./en.ts";

/** Every text of the chat. A language that lacks one does not compile. */
export interface Messages {
  readonly ai: string;
  readonly aiDisclosure: string;
  readonly aiShort: string;
  readonly controller: (name: string) => string;
  readonly noController: string;
  readonly notice: string;
  readonly imprint: string;
  readonly humanContact: (contact: string) => string;
  readonly suggestions: string;
  readonly question: string;
  readonly placeholder: string;
  readonly send: string;
  readonly stop: string;
  readonly editing: string;
  readonly cancel: string;
  readonly tooLong: (left: number) => string;
  readonly you: string;
  readonly edit: string;
  readonly copy: string;
  readonly copied: string;
  readonly regenerate: string;
  readonly writing: string;
  readonly stopped: string;
  readonly interrupted: string;
  readonly conversation: string;
  readonly toLatest: string;
  readonly sources: string;
  readonly citation: (number: number, title: string) => string;
  readonly citationDeleted: (number: number) => string;
  readonly sourceDeleted: string;
  readonly page: (page: number) => string;
  readonly original: string;
  readonly back: string;
  readonly loadingSource: string;
  readonly citedPassage: string;
  readonly sealed: string;
  readonly sealMeaning: string;
  readonly menu: string;
  readonly keepFor: string;
  readonly days: (days: number) => string;
  readonly keepMeaning: (date: string | null) => string;
  readonly take: string;
  readonly exportJson: string;
  readonly exportReadable: string;
  readonly clear: string;
  readonly clearMeaning: string;
  readonly clearConfirm: string;
  readonly end: string;
  readonly endMeaning: (deletes: boolean) => string;
  readonly endConfirm: string;
  readonly minimise: string;
  readonly minimiseMeaning: string;
  readonly offline: (seconds: number) => string;
  readonly reconnecting: string;
  readonly retry: string;
  readonly retryIn: (seconds: number) => string;
  readonly dismiss: string;
  readonly failed: Readonly<Record<FaultedAction, string>>;
  readonly because: {
    readonly unreachable: string;
    readonly busy: string;
    readonly server: string;
    readonly missing: string;
    readonly tooLarge: string;
    readonly other: string;
  };
  readonly textKept: string;
}

export function messagesFor(language: Language, form: AddressForm): Messages {
  return language === "de" ? german(form === "du") : english;
}
