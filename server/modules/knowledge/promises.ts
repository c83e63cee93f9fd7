import type { Installation, PromiseDefinition } from "#privacy/promises";
import { proveCitations } from "./proofs/prove-citations.ts";
import { proveCrawler } from "./proofs/prove-crawler.ts";
import { proveRemoval } from "./proofs/prove-removal.ts";
import { proveSeenFirst } from "./proofs/prove-seen-first.ts";

const folder = "server/modules/knowledge";
const answerer = "server/modules/models/extractive";

/** What the product promises about sources and the answers from them. */
export const knowledgePromises: readonly PromiseDefinition<Installation>[] = [
  {
    id: "KNOW-02",
    sentence: {
      de: "Antworten nennen die Textstellen, auf denen sie beruhen. Wo nichts passt, sagt der Assistent, dass er es nicht weiß.",
      en: "Answers name the passages they rest on; where nothing fits, the assistant says that it does not know.",
    },
    laws: ["GDPR 5(1)(d)"],
    kinds: ["wire"],
    keptBy: [
      { file: `${answerer}/compose-answer.ts`, name: "composeAnswer" },
      { file: `${answerer}/evidence.ts`, name: "suffices" },
    ],
    prove: proveCitations,
  },
  {
    id: "KNOW-03",
    sentence: {
      de: "Eine gelöschte Quelle ist sofort überall weg: Original, Text, Textstellen, Wortverzeichnis, Zwischenspeicher und der Text ihrer Quellenangaben.",
      en: "A deleted source is gone everywhere at once: original, text, passages, index, caches and the text of its citations.",
    },
    laws: ["GDPR 17"],
    kinds: ["store"],
    keptBy: [
      { file: `${folder}/remove-source.ts`, name: "removeSource" },
      { file: `${folder}/store.ts`, name: "deleteSource" },
      { file: `${folder}/retrieval/retriever.ts`, name: "createRetriever" },
    ],
    prove: proveRemoval,
  },
  {
    id: "KNOW-04",
    sentence: {
      de: "Das Leseprogramm für Websites hält sich an robots.txt, bleibt im vorgegebenen Bereich, nennt seinen Namen und ruft nie private Adressen ab.",
      en: "The crawler obeys robots.txt, stays in the given scope, identifies itself and never fetches private addresses.",
    },
    laws: ["GDPR 25"],
    kinds: ["wire"],
    keptBy: [
      { file: `${folder}/websites/visit-page.ts`, name: "visitPage" },
      { file: `${folder}/websites/robots.ts`, name: "readRobots" },
      { file: `${folder}/websites/address.ts`, name: "inScope" },
      { file: `${folder}/websites/identification.ts`, name: "userAgent" },
      { file: "server/platform/egress/public-address.ts", name: "isPublicAddress" },
    ],
    prove: proveCrawler,
  },
  {
    id: "KNOW-06",
    sentence: {
      de: "Eine Quelle, die personenbezogene Daten enthält, zeigt vor dem Einschalten, welche Arten und wie viele. Gespeichert werden nur Art, Anzahl und Stelle.",
      en: "A source that holds personal data shows which kinds and how many before it is switched on; stored are kind, count and place alone.",
    },
    laws: ["GDPR 14", "GDPR 35"],
    kinds: ["browser", "store"],
    keptBy: [
      { file: `${folder}/care/finish-reading.ts`, name: "finishReading" },
      { file: `${folder}/care/check-source.ts`, name: "checkSource" },
      { file: `${folder}/care/must-wait.ts`, name: "mustWait" },
      { file: `${folder}/care/switch-source.ts`, name: "switchSource" },
    ],
    prove: proveSeenFirst,
  },
];
