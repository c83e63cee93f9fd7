import type { Language } from "@diskret/contract";
import { capturePristine, chooseLanguage, mountPage } from "../chat/index.ts";

/** The language stands in the address, so that a reload keeps it and nothing has to be stored. */
const parameter = "lang";

function showLanguage(language: Language): void {
  document.documentElement.lang = language;
  const address = new URL(location.href);
  address.searchParams.set(parameter, language);
  history.replaceState(null, "", address);
}

function start(host: HTMLElement): void {
  const wished = new URLSearchParams(location.search).get(parameter);
  const language = chooseLanguage([wished, ...navigator.languages]);
  document.documentElement.lang = language;
  mountPage(host, {
    pristine: capturePristine(),
    origin: location.origin,
    assistant: document.documentElement.dataset["assistant"] ?? "diskret",
    storage: "local",
    language,
    addressForm: null,
    onLanguage: showLanguage,
  });
}

const host = document.getElementById("chat");
if (host !== null) start(host);
