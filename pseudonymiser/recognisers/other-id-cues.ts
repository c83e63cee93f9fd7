/** How a number is called in the second half of a German compound: "-nummer", "-Nr.", "nr", "-ID", also mistyped. */
const number = `[-. ]{0,3}(?:nummern?|numer|nrn?|num|no|ids?|kennung|kennziffer|kennzahl)`;

const openStems = [
  "matrikel|patienten|zähler|zaehler|schüler|schueler|bewerber|betreibungs|geräte|serien|inventar|dossier|verfahrens|geschäfts|beihilfe|ermittlungs|mitarbeiter(?:innen)?",
];

const stems = [
  "personal|pers|persnr|stamm|lohn|gehaltskonto|ma|angestellten|beschäftigten|dienst|bewerbungs|kandidaten|prüfungs|prüflings",
  "klausur|matr|mtknr|mat|studierenden|studenten|immatrikulations|pat|fall|aufnahme|behandlungs|untersuchungs|befund|proben",
  "labor|auftragsproben|spender|implantat|akten|akte|vorgangs|registrier|registrierungs|register|tagebuch|tgb|strafakten",
  "anzeigen|bescheid|zulassungs|approbations|arzt|betriebsstätten|zpv|zemis|azr|personen|urkunden|urkundenrollen|ur",
  "uvz|steuerfall|bg|kindergeld|förderungs|bafög|wehr|häftlings|gefangenen|buch|gefangenenbuch|lehrgangs|kurs-?teilnehmer|start",
  "(?:dienst|werks?|betriebs|firmen|mitarbeiter|studenten|studierenden|schüler|besucher|schwerbehinderten|leser|bibliotheks|jugend|presse|fischerei)-?ausweis(?:es)?-?|ausweis-?|badge|zutritts(?:karten)?|transponder|chip|schlüssel",
  "zählpunkt|messlokation|marktlokation|malo|melo|meter",
];

const englishThings =
  "employee|emp\\.?|staff|personnel|payroll|worker|badge|student|pupil|patient|hospital|case|file|matter|docket|meter|medical record|record|candidate|applicant|application|matriculation|registration|enrolment|enrollment|device|inmate|prisoner|licence|license|library card|access card|id card";

/** Words that say "number of an employee, a patient, a file, a meter …" themselves. */
export const explicitOtherCues = {
  open: [`(?:${openStems.join("|")})${number}`, "aktenzeichen|geschäftszeichen|geschäftszahl|geschaeftszeichen"],
  whole: [
    `(?:${stems.join("|")})${number}`,
    `(?:${englishThings})[- ]{1,2}(?:numbers?|no|nr|num|ids?|refs?|reference|code|#)`,
    String.raw`a\.?z|g\.?z|gesch\.?-?z|geschäfts-?nr|aktz|(?:unser|ihr|mein|dein|euer)e?n? (?:zeichen|gz|az|ref(?:erenz)?)|zl|u\.z\.|(?:our|your|my) ref(?:erence)?|case ref(?:erence)?|file ref(?:erence)?`,
    "zählpunkt(?:bezeichnung)?|personenkennziffer|pkz|mrn|matrikel|serial(?:[- ]?(?:no|number|nr))?|s/n|wristband",
  ],
} as const;

/** Words for the thing that has such a number. */
export const bareOtherCues = {
  open: ["zähler|betreibung|ermittlungsverfahren"],
  whole: [
    "verfahren|rechtssache|rechtsstreit|strafsache|familiensache|strafverfahren|in sachen|sache|klage|fall|akte|dossier|vorgang",
    "staatsanwaltschaft [A-ZÄÖÜ][a-zäöüß]+|(?:amts|land|arbeits|sozial|familien|verwaltungs|bezirks|finanz)gericht [A-ZÄÖÜ][a-zäöüß]+|StA|badge|patient(?:in)?|matrikel|id",
    "(?:dienst|werks?|firmen|mitarbeiter|studenten|schüler|besucher|schwerbehinderten|bibliotheks)ausweis|urkundenrolle",
    "anzeige|strafanzeige|wasseruhr|inventar|transponder|chip|schlüsselnummer|hundemarke|tasso",
    "employee|student|meter|matter|docket|lawsuit|proceedings",
  ],
} as const;
