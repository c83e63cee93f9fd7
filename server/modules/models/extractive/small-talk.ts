import type { AddressForm, Language } from "@diskret/contract";
import type { AnswerRequest } from "../answerer.ts";

type Kind = "greeting" | "thanks" | "farewell" | "identity" | "human" | "abilities";

const patterns: readonly { readonly kind: Kind; readonly pattern: RegExp }[] = [
  {
    kind: "greeting",
    pattern:
      /^(?:hallo|hi|hey|hello|moin(?: moin)?|servus|gr[uü](?:ß|ss|e|ue(?:ss|ß))[a-zß]* ?(?:gott|dich|sie|euch)?|guten? (?:tag|morgen|abend)|good (?:morning|afternoon|evening|day))(?: (?:zusammen|there|diskret|everyone|bot))?$/u,
  },
  {
    kind: "thanks",
    pattern:
      /^(?:ok(?:ay)?,? ?|super,? ?|prima,? ?|great,? ?)?(?:danke(?: ?schön| ?sehr)?|vielen (?:lieben )?dank|besten dank|thanks?(?: you)?(?: very much| so much| a lot)?|thx|cheers)(?: dir| ihnen| für (?:die|deine|ihre) (?:hilfe|antwort|auskunft)| for (?:the|your) (?:help|answer))?$/u,
  },
  {
    kind: "farewell",
    pattern:
      /^(?:tsch[uü](?:ß|ss|e?ss?i)|auf wiedersehen|ciao|bis (?:bald|dann|später)|(?:good ?)?bye(?: bye)?|see you(?: later)?)$/u,
  },
  {
    kind: "human",
    pattern:
      /^(?:(?:bist du|sind sie|spreche ich (?:hier )?mit|rede ich (?:hier )?mit|ist das|bin ich hier mit) (?:hier )?(?:denn )?(?:ein(?:em?|er)? )?(?:echt\p{L}* )?(?:mensch(?:en)?|person|roboter|bot|ki|maschine|computer|programm)(?: oder .*)?|are you (?:an? )?(?:real )?(?:human(?: being)?|person|robot|bot|ai|machine|computer)(?: or .*)?|am i (?:talking|speaking|chatting) (?:to|with) (?:an? )?(?:real )?(?:human|person|bot|robot|ai|machine)(?: or .*)?|is this (?:an? )?(?:real )?(?:human|person|bot|robot|ai))$/u,
  },
  {
    kind: "identity",
    pattern:
      /^(?:wer (?:bist du|sind sie)(?: eigentlich)?|was (?:bist du|sind sie)(?: eigentlich)?|wie (?:heißt du|heißen sie)|mit wem (?:spreche|rede|schreibe) ich(?: hier)?|who are you|what are you|what(?:'s| is) your name|who am i (?:talking|speaking|chatting) (?:to|with))$/u,
  },
  {
    kind: "abilities",
    pattern:
      /^(?:was (?:kannst du|können sie)(?: alles)?(?: für mich tun)?|wobei (?:kannst du|können sie)(?: mir)? helfen|wie (?:kannst du|können sie) mir helfen|what can you do(?: for me)?|how can you help(?: me)?|what can i ask(?: you)?)$/u,
  },
];

/** The answer to what is no question to the sources: a greeting, thanks, or who answers here. Null for all else. */
export function smallTalk(request: AnswerRequest): string | null {
  const said = request.question
    .toLowerCase()
    .replace(/[!?.…,;:)(👋🙂😊]+/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
  const kind = patterns.find(({ pattern }) => pattern.test(said))?.kind;
  return kind === undefined ? null : replies[request.language](kind, request);
}

const replies: Readonly<Record<Language, (kind: Kind, request: AnswerRequest) => string>> = {
  de: (kind, { addressForm, assistantName, humanContact }) => {
    const you = words(addressForm);
    switch (kind) {
      case "greeting":
        return `Guten Tag. Ich bin ${assistantName}, eine KI. Was ${you.want} wissen?`;
      case "thanks":
        return `Gern. ${you.haveMore}`;
      case "farewell":
        return `Auf Wiedersehen. ${you.haveLater}`;
      case "identity":
        return `Ich bin ${assistantName}, eine KI und kein Mensch. Ich antworte aus den Quellen, die der Betreiber hinterlegt hat, und nenne zu jeder Antwort die Stelle.`;
      case "human":
        return `Nein, ich bin kein Mensch, sondern eine KI.${humanContact === null ? "" : ` Einen Menschen ${you.reach} hier: ${humanContact}`}`;
      case "abilities":
        return `Ich beantworte Fragen aus den Quellen, die der Betreiber hinterlegt hat, und nenne die Stelle dazu. ${you.justAsk}`;
    }
  },
  en: (kind, { assistantName, humanContact }) => {
    switch (kind) {
      case "greeting":
        return `Hello. I am ${assistantName}, an AI. What would you like to know?`;
      case "thanks":
        return "You are welcome. If anything else comes up, just ask.";
      case "farewell":
        return "Goodbye. Come back whenever you have a question.";
      case "identity":
        return `I am ${assistantName}, an AI and not a person. I answer from the sources the operator has provided and name the passage for each answer.`;
      case "human":
        return `No, I am not a person but an AI.${humanContact === null ? "" : ` You can reach a person here: ${humanContact}`}`;
      case "abilities":
        return "I answer questions from the sources the operator has provided, and I name the passage. Just ask in your own words.";
    }
  },
};

function words(addressForm: AddressForm) {
  return addressForm === "sie"
    ? {
        want: "möchten Sie",
        haveMore: "Wenn noch etwas offen ist, fragen Sie einfach.",
        haveLater: "Kommen Sie wieder, wenn Sie eine Frage haben.",
        reach: "erreichen Sie",
        justAsk: "Fragen Sie einfach in Ihren Worten.",
      }
    : {
        want: "möchtest du",
        haveMore: "Wenn noch etwas offen ist, frag einfach.",
        haveLater: "Komm wieder, wenn du eine Frage hast.",
        reach: "erreichst du",
        justAsk: "Frag einfach in deinen Worten.",
      };
}
