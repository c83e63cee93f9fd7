/** What kind of answer a question wants. */
export type QuestionType =
  | "person"
  | "time"
  | "place"
  | "amount"
  | "steps"
  | "list"
  | "contact"
  | "hours"
  | "definition"
  | "reason"
  | "yes-no"
  | "other";

const types: readonly { readonly type: QuestionType; readonly pattern: RegExp }[] = [
  {
    type: "contact",
    pattern:
      /\b(?:telefonnummer|rufnummer|handynummer|faxnummer|(?:phone|telephone|fax|mobile) number|e-?mail-?adresse|e-?mail address)\b.*\?|^(?:unter welcher nummer|wie lautet die (?:nummer|adresse))/iu,
  },
  {
    type: "hours",
    pattern:
      /(?<!\p{L})(?:öffnungszeiten|sprechzeiten|(?:wann|bis wann|wie lange) (?:haben|habt|hat|sind|seid|ist) (?:\p{L}+ ){1,3}(?:geöffnet|offen|auf)|(?:opening|business|office) hours|are you (?:\p{L}+ ){0,2}open|is the \p{L}+ open|when do you (?:open|close))(?!\p{L})/iu,
  },
  {
    type: "time",
    pattern:
      /^(?:(?:seit|bis|ab|von) )?wann\b|\b(?:wie lange|wie spät|um wie viel uhr|in welchem jahr|welches jahr|welchem monat|welches datum|öffnungszeiten|when|how long|what time|what year|which year|what date|opening hours)\b/iu,
  },
  {
    type: "amount",
    pattern:
      /\b(?:wie ?viele?|wie (?:hoch|groß|teuer|weit|oft|schnell|alt|schwer|tief)|was kostet|was kosten|how (?:much|many|high|large|big|far|often|fast|old|heavy|deep|tall)|what (?:percentage|number|does it cost|is the price))\b/iu,
  },
  {
    type: "steps",
    pattern:
      /^(?:wie (?:kann|lösche|füge|baue|richte|stelle|ändere|mache|bekomme|komme|melde|starte|installiere|binde|sichere|wechsle|setze|nehme|lade|beende|bringe|erreiche|öffne)\p{L}*|wie geht|was muss ich|was mache ich|how (?:do|can|should|would) (?:i|we|you|one)|how to|what do i (?:need|have) to)\b/iu,
  },
  {
    type: "list",
    pattern:
      /\b(?:welche(?:n|r|s|m)? (?:\p{L}+ ){0,2}(?:gibt es|sind|haben|hat|kann|können|werden|brauche|speichert|unterstützt)|zähl\p{L}* auf|nenne|liste|which \p{L}+ (?:are|can|does|do)|what \p{L}+s (?:are|can|do|does)|list|name (?:the|all))\b/iu,
  },
  { type: "person", pattern: /^(?:an |mit |von |für |bei |by |to |with )?(?:wer|wem|wen|wessen|who|whom|whose)\b/iu },
  {
    type: "place",
    pattern: /^(?:wo|wohin|woher|where|in welche[rmn]? (?:stadt|land|ort|region)|in which (?:city|country|place))\b/iu,
  },
  { type: "reason", pattern: /^(?:warum|wieso|weshalb|why)\b/iu },
  {
    type: "definition",
    pattern: /^(?:was (?:ist|sind|bedeutet|heißt|versteht)|what (?:is|are|does .* mean)|define|erkläre?)\b/iu,
  },
  {
    type: "yes-no",
    pattern:
      /^(?:ist|sind|hat|haben|kann|können|darf|dürfen|muss|müssen|wird|werden|gibt|braucht|brauche|speichert|lässt|is|are|does|do|did|has|have|can|may|must|will|was|were)\b/iu,
  },
];

/** Tells by its words what kind of answer a question wants. */
export function questionType(question: string): QuestionType {
  const text = question.trim();
  return types.find(({ pattern }) => pattern.test(text))?.type ?? "other";
}

const month =
  "januar|jänner|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|january|february|march|may|june|july|october|december";
const timeShape = new RegExp(
  `\\b(?:\\d{1,2}[.:]\\d{2}|1\\d{3}|20\\d{2}|\\d+ ?(?:uhr|tage?n?|wochen?|monate?n?|jahre?n?|stunden?|minuten?|sekunden?|days?|weeks?|months?|years?|hours?|minutes?|seconds?|a\\.?m\\.?|p\\.?m\\.?)|${month}|jahrhundert|century|sofort|immediately|until|solange|montags?|dienstags?|mittwochs?|donnerstags?|freitags?|samstags?|sonntags?|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\\b`,
  "iu",
);
const numberShape =
  /\d|\b(?:zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|hundert|tausend|million\p{L}*|milliard\p{L}*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|hundred|thousand|billion|hälfte|half|kostenlos|free)\b/iu;
const nameShape =
  /(?<=[\p{Ll},;:)] )\p{Lu}\p{Ll}+(?: (?:von |van |de |of )?\p{Lu}\p{Ll}+)+|\b(?:betreiber|verantwortliche\p{L}*|kunde\p{L}*|mitarbeiter\p{L}*|besucher\p{L}*|operator|controller|visitors?|team|niemand|nobody)\b/u;
const placeShape =
  /\b(?:in|im|auf|bei|nach|aus|am|an|unter|at|from|on|near|inside)\s+(?:der |dem |den |die |the )?(?:\p{Lu}|`|(?:folder|file|drawer|room|house|building|street)\b)/u;
const reasonShape =
  /\b(?:weil|denn|damit|deshalb|daher|wegen|aufgrund|dadurch|because|since|so that|therefore|due to|in order)\b/iu;

const hoursShape =
  /\d ?(?:uhr|h|a\.?m|p\.?m)(?!\p{L})|\d{1,2}[:.]\d{2}|(?:mon|diens|donners|frei|sams|sonn)tags?|mittwochs?|\p{L}+days?\b.*\d/iu;
const contactShape = /\d[\d /-]{4,}\d|[\p{L}\p{N}]@[\p{L}\p{N}]/u;

/** Whether only a sentence of that shape can answer: who asks for a telephone number wants digits. */
export function needsShape(type: QuestionType): boolean {
  return type === "contact" || type === "hours";
}

/** Whether the type of question is one that sentences show the answer of by their shape. */
export function wantsShape(type: QuestionType): boolean {
  return !["steps", "list", "definition", "yes-no", "other"].includes(type);
}

/** Whether a sentence holds the kind of thing a question of this type asks for. */
export function hasAnswerShape(sentence: string, type: QuestionType): boolean {
  switch (type) {
    case "time":
      return timeShape.test(sentence);
    case "amount":
      return numberShape.test(sentence);
    case "person":
      return nameShape.test(sentence);
    case "place":
      return placeShape.test(sentence);
    case "reason":
      return reasonShape.test(sentence);
    case "hours":
      return hoursShape.test(sentence);
    case "contact":
      return contactShape.test(sentence);
    default:
      return false;
  }
}
