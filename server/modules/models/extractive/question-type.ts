/** What kind of answer a question wants. */
export type QuestionType =
  | "person"
  | "time"
  | "duration"
  | "place"
  | "amount"
  | "money"
  | "percent"
  | "steps"
  | "list"
  | "contact"
  | "hours"
  | "definition"
  | "comparison"
  | "reason"
  | "yes-no"
  | "other";

const preposition =
  "(?:(?:an|auf|aus|bei|für|in|mit|nach|seit|ab|bis|um|unter|von|vor|zu|zum|zur|about|at|by|for|from|in|of|on|since|to|under|with) )?";
const which = `${preposition}(?:welche[mnrs]?|which|what)(?: \\p{Ll}+(?=en \\p{Lu}))?`;
/** A question for one thing of a kind (`In welchem Jahr`, `What percentage`). */
const asksFor = (nouns: string): string => `(?<!\\p{L})${which} (?:\\p{Ll}+ )?(?:${nouns})(?!\\p{L})`;
const any = (...sources: readonly string[]): RegExp => new RegExp(sources.join("|"), "iu");

const types: readonly { readonly type: QuestionType; readonly pattern: RegExp }[] = [
  {
    type: "comparison",
    pattern:
      /(?<!\p{L})(?:unterschiede?|unterscheiden|unterscheidet|vergleiche?|vergleichen|im vergleich|differences?|differs?|compare[ds]?|versus|vs\.?)(?!\p{L})/iu,
  },
  {
    type: "contact",
    pattern:
      /(?<!\p{L})(?:\p{L}*telefonnummer|rufnummer|handynummer|faxnummer|(?:phone|telephone|fax|mobile) number|e-?mail-?adresse|e-?mail address)(?!\p{L})|^(?:unter welcher nummer|wie lautet die (?:nummer|adresse))/iu,
  },
  {
    type: "hours",
    pattern:
      /(?<!\p{L})(?:öffnungszeiten|sprechzeiten|(?:wann|bis wann|wie lange) (?:haben|habt|hat|sind|seid|ist) (?:\p{L}+ ){1,3}(?:geöffnet|offen|auf(?=\s*\??$))|(?:opening|business|office) hours|are you (?:\p{L}+ ){0,2}open|is the \p{L}+ open|when do you (?:open|close))(?!\p{L})/iu,
  },
  {
    type: "percent",
    pattern: any(
      "(?<!\\p{L})(?:wie viel prozent|wieviel prozent)",
      asksFor("anteil|prozentsatz|prozent|percentage|percent|proportion|share|fraction"),
    ),
  },
  {
    type: "money",
    pattern:
      /(?<!\p{L})(?:was kostet|was kosten|kostet|wie teuer|wie hoch (?:ist|sind|war) (?:der|die|das) \p{L}*(?:preis|kosten|gebühr|beitrag|miete|kaution|zuzahlung)\p{L}*|wie viel (?:kostet|kosten|zahl\p{L}*|geld)|how expensive|what does .* cost|how much (?:does|do|did|is|are|was) .*(?:cost|fee|price|ticket|pay)|(?:welche[rns]?|what) (?:\p{Ll}+ )?(?:preise?|gebühr|kosten|price|fee|cost|fine))(?!\p{L})/iu,
  },
  {
    type: "duration",
    pattern: any(
      "(?<!\\p{L})(?:wie lang|wie lange|how long)(?!\\p{L})",
      asksFor("dauer|frist|zeitraum|kündigungsfrist|period|duration|notice"),
    ),
  },
  {
    type: "time",
    pattern: any(
      "^(?:(?:seit|bis|ab|von) )?wann(?!\\p{L})",
      "(?<!\\p{L})(?:wie spät|um wie ?viel uhr|öffnungszeiten|when|what time)(?!\\p{L})",
      asksFor(
        "jahr|jahren|jahrhundert|jahrzehnt|monat|monaten|tag|tagen|datum|wochentag|uhrzeit|zeit|zeitpunkt|years?|months?|days?|dates?|century|decade|evenings?",
      ),
    ),
  },
  {
    type: "amount",
    pattern: any(
      "(?<!\\p{L})(?:wie ?viele?n?|wie ?vielen|wie (?:hoch|groß|weit|oft|schnell|alt|schwer|tief|breit)|how (?:much|many|high|large|big|far|often|fast|old|heavy|deep|tall|wide))(?!\\p{L})",
      asksFor(
        "zahl|anzahl|betrag|summe|höhe|temperatur|geschwindigkeit|fläche|länge|größe|menge|alter|number|amount|temperature|speed|size|area|length|population|rate|age",
      ),
    ),
  },
  {
    type: "steps",
    pattern:
      /^(?:wie (?:kann|lösche|füge|baue|richte|stelle|ändere|mache|bekomme|komme|melde|starte|installiere|binde|sichere|wechsle|setze|nehme|lade|beende|bringe|erreiche|öffne|behebe|entferne|reinige|kündige)\p{L}*|wie geht|was muss ich|was mache ich|was soll ich|was kann ich tun|how (?:do|can|should|would) (?:i|we|you|one)|how to|what do i (?:need|have) to|what should i)(?!\p{L})/iu,
  },
  {
    type: "list",
    pattern:
      /(?<!\p{L})(?:welche(?:n|r|s|m)? (?:\p{L}+ ){0,2}(?:gibt es|sind|haben|hat|kann|können|werden|brauche|speichert|unterstützt|leitet)|zähl\p{L}* auf|nenne|liste|which \p{L}+ (?:are|can|does|do)|what \p{L}+s (?:are|can|do|does)|list|name (?:the|all))(?!\p{L})/iu,
  },
  {
    type: "person",
    pattern: any(
      "^(?:an |mit |von |für |bei |zu |by |to |with |for )?(?:wer|wem|wen|wessen|who|whom|whose)(?!\\p{L})",
      asksFor(
        "person|architekt\\p{L}*|könig\\p{L}*|kaiser\\p{L}*|präsident\\p{L}*|autor\\p{L}*|künstler\\p{L}*|spieler\\p{L}*|wissenschaftler\\p{L}*|forscher\\p{L}*|king|queen|president|author|artist|player|scientist|architect|leader",
      ),
    ),
  },
  {
    type: "place",
    pattern: any(
      "^(?:wo|wohin|woher|where)(?!\\p{L})",
      asksFor(
        "stadt|städten|land|länder|ländern|ort|orten|region|fluss|kontinent|bundesland|staat|raum|straße|stockwerk|city|cities|country|countries|place|region|river|state|continent|room|street",
      ),
    ),
  },
  {
    type: "reason",
    pattern: /^(?:aus welchem grund|warum|wieso|weshalb|wozu|zu welchem zweck|why|for what reason)(?!\p{L})/iu,
  },
  {
    type: "definition",
    pattern: /^(?:was (?:ist|sind|bedeutet|heißt|versteht)|what (?:is|are|does .* mean)|define|erkläre?)(?!\p{L})/iu,
  },
  {
    type: "yes-no",
    pattern:
      /^(?:ist|sind|hat|haben|kann|können|darf|dürfen|muss|müssen|wird|werden|gibt|braucht|brauche|speichert|lässt|bekomme|is|are|does|do|did|has|have|can|may|must|will|were|was (?:the|it|he|she|there|this|that))(?!\p{L})/iu,
  },
];

/** Tells by its words what kind of answer a question wants. */
export function questionType(question: string): QuestionType {
  const text = question.trim();
  return types.find(({ pattern }) => pattern.test(text))?.type ?? "other";
}
