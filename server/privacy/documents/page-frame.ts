import { type Language, languageSchema } from "@diskret/contract";
import { escapeHtml } from "./escape-html.ts";

/** What stands around a document that the server shows. */
export interface PageFrame {
  /** Whose page it is: the controller's name, or the product's while that is not known. */
  readonly name: string;
  /** The document's address, e.g. `/privacy`; its Markdown and JSON lie beside it. */
  readonly path: string;
  /** The other documents, by address and title. */
  readonly others: readonly { readonly path: string; readonly title: string }[];
}

const languageNames: Readonly<Record<Language, string>> = { de: "Deutsch", en: "English" };
const words = {
  de: { chat: "Zurück zum Chat", languages: "Sprache", downloads: "Herunterladen als" },
  en: { chat: "Back to the chat", languages: "Language", downloads: "Download as" },
} as const satisfies Record<Language, unknown>;

/** Closed: the state in which everything is kept. */
const seal = `<svg class="seal" viewBox="0 0 24 24" aria-hidden="true"><path fill="currentColor" fill-rule="evenodd" d="M12 3.4A3.1 3.1 0 0 1 17.05 5.04A3.1 3.1 0 0 1 20.18 9.34A3.1 3.1 0 0 1 20.18 14.66A3.1 3.1 0 0 1 17.05 18.96A3.1 3.1 0 0 1 12 20.6A3.1 3.1 0 0 1 6.95 18.96A3.1 3.1 0 0 1 3.82 14.66A3.1 3.1 0 0 1 3.82 9.34A3.1 3.1 0 0 1 6.95 5.04A3.1 3.1 0 0 1 12 3.4ZM12 5.9a6.1 6.1 0 1 0 0 12.2a6.1 6.1 0 1 0 0-12.2ZM12 7.3a4.7 4.7 0 1 1 0 9.4a4.7 4.7 0 1 1 0-9.4ZM12 10.5a1.5 1.5 0 1 0 0 3a1.5 1.5 0 1 0 0-3Z"/></svg>`;

/** The top of a page: the seal with the house's name, the way back and the other language. */
export function masthead(language: Language, frame: PageFrame | null): string {
  if (frame === null) return `<header class="masthead"><div class="house">${seal}<span>Diskret</span></div></header>`;
  const { chat, languages } = words[language];
  const entries = languageSchema.options.map((option) => {
    const current = option === language ? ' aria-current="true"' : "";
    return `<li><a href="${frame.path}?language=${option}" lang="${option}" hreflang="${option}"${current}>${languageNames[option]}</a></li>`;
  });
  return `<header class="masthead">
<div class="house">${seal}<span>${escapeHtml(frame.name)}</span></div>
<div class="ways"><a href="/">${chat}</a><nav aria-label="${languages}"><ul class="languages">${entries.join("")}</ul></nav></div>
</header>`;
}

/** The bottom of a page: the document to take along, and the other documents. */
export function colophon(language: Language, { path, others }: PageFrame): string {
  const { downloads } = words[language];
  const files = [
    { ending: "md", title: "Markdown" },
    { ending: "json", title: "JSON" },
  ].map(({ ending, title }) => `<a href="${path}.${ending}?language=${language}" download>${downloads} ${title}</a>`);
  const links = others.map((other) => `<a href="${other.path}?language=${language}">${escapeHtml(other.title)}</a>`);
  return `<footer class="colophon">${[...files, ...links].join("\n")}</footer>`;
}
