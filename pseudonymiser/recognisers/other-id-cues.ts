/** How a number is called in the second half of a German compound: "-nummer", "-Nr.", "nr", "-ID", also mistyped. */
const number = `[-. ]{0,3}(?:nummern?|nummere|nummero|numer|nrn?|num|no|ids?|kennung|kennziffer|kennzahl)`;

const openStems = [
  "matrikel|patienten|zähler|zaehler|schüler|schueler|bewerber|betreibungs|geräte|serien|inventar|dossier|verfahrens|geschäfts?|rahmen|beihilfe|ermittlungs|mitarbeiter(?:innen)?",
];

const stems = [
  "ger|gerät|spieler(?:pass)?|pass-?karten|lizenz-?(?:karten)?|trikot|mannschafts|wettkampf|prüfer|dozenten|lehrer|lehrkraft|azubi|auszubildenden|praktikanten|teilnehmer|zeugnis|diplom|urkunden|einbürgerungs|ausländer(?:akten)?|wohngeld|elterngeld|familienkassen?|rentenzeichen|bürgergeld|leistungs(?:empfänger|bezieher)|hilfefall|fürsorge|klienten|bewohner|heimbewohner|pflegefall|zimmer-?ausweis|röntgen|konserven|blutspende|op|armband|betten|laptop|notebook|computer|rechner|pc|tablet|handy|endgeräte|asset|leih(?:geräte)?|hörgeräte|motor|gehäuse|waffen|waffenbesitzkarten|jagdschein|fischerei(?:schein)?|tier|hunde(?:marken|steuer)?|ohrmarken|ring|wallbox|wechselrichter|wasserzähler|gaszähler|stromzähler|heizkostenverteiler|spind|parkkarten|token|schliess(?:fach)?|schließ(?:anlagen)?|personal|pers|persnr|stamm|lohn|gehaltskonto|ma|angestellten|beschäftigten|dienst|bewerbungs|kandidaten|prüfungs|prüflings",
  "klausur|matr|mtknr|mat|studierenden|studenten|immatrikulations|pat|fall|aufnahme|behandlungs|untersuchungs|befund|proben",
  "labor|auftragsproben|spender|implantat|akten|akte|vorgangs|registrier|registrierungs|register|tagebuch|tgb|strafakten",
  "anzeigen|bescheid|zulassungs|approbations|arzt|betriebsstätten|zpv|zemis|azr|personen|urkunden|urkundenrollen|ur",
  "uvz|steuerfall|bg|kindergeld|förderungs|bafög|wehr|häftlings|gefangenen|buch|gefangenenbuch|lehrgangs|kurs-?teilnehmer|start",
  "(?:dienst|werks?|betriebs|firmen|mitarbeiter|studenten|studierenden|schüler|besucher|schwerbehinderten|leser|bibliotheks|jugend|presse|fischerei)-?ausweis(?:es)?-?|ausweis-?|badge|zutritts(?:karten)?|transponder|chip|schlüssel",
  "(?:chip|zutritts|zugangs|schlüssel|magnet|mitarbeiter|mensa|bibliotheks|studierenden|studenten|zeiterfassungs|tank|service|park|leser|personal|werks|transponder)-?karten?-?",
  "zählpunkt|messlokation|marktlokation|malo|melo|meter",
];

const englishThings =
  "asset|laptop|device|equipment|locker|frame|engine|chassis|visitor|contractor|crew|trainee|apprentice|teacher|inmate|claimant|respondent|defendant|resident|sample|specimen|lab|accession|biopsy|donor|dog licence|microchip|chip|nhs|hospital record|incident|report|police report|crime reference|warrant|permit|visa case|uscis|ucas|roll|exam|candidate exam|employee|emp\\.?|staff|personnel|payroll|worker|badge|student|pupil|patient|hospital|case|file|matter|docket|meter|medical record|record|candidate|applicant|application|matriculation|registration|enrolment|enrollment|device|inmate|prisoner|licence|license|library card|access card|id card";

/** Words that say "number of an employee, a patient, a file, a meter …" themselves. */
export const explicitOtherCues = {
  open: [`(?:${openStems.join("|")})${number}`, "aktenzeichen|geschäftszeichen|geschäftszahl|geschaeftszeichen"],
  whole: [
    `(?:${stems.join("|")})${number}`,
    `(?:${englishThings})[- ]{1,2}(?:numbers?|no|nr|num|ids?|refs?|reference|code|#)`,
    String.raw`a\.?z|g\.?z|gesch\.?-?z|geschäfts-?nr|aktz|(?:unser|ihr|mein|dein|euer)e?n? (?:zeichen|gz|az|ref(?:erenz)?)|zl|u\.z\.|(?-i:SN|Sn\.|S\.N\.)|(?:patient(?:in)?|mitarbeiter(?:in)?|schüler(?:in)?|student(?:in)?|bewerber(?:in)?|azubi|bewohner(?:in)?|employee|patient|student)(?: [A-Za-zÀ-ž.'’-]{2,20}){1,5} \((?:nr|no|nummer|number)|(?:our|your|my) ref(?:erence)?|case ref(?:erence)?|file ref(?:erence)?`,
    "vnr\\.?|vg-?nr|zählpunkt(?:bezeichnung)?|personenkennziffer|pkz|mrn|matrikel|serial(?:[- ]?(?:no|number|nr))?|s/n|wristband",
  ],
} as const;

/** Words for the thing that has such a number. */
export const bareOtherCues = {
  open: [
    "zähler|betreibung|ermittlungsverfahren|(?:patienten|schüler|personal|straf|ermittlungs|kranken|haupt|hand|prozess|jugend|fall|bewerbungs|ausländer|heim|pflege|betreuungs|nachlass|grund|bau)akte",
  ],
  whole: [
    "verfahren|rechtssache|rechtsstreit|strafsache|familiensache|strafverfahren|in sachen|sache|klage|fall|akte|dossier|vorgang",
    "staatsanwaltschaft [A-ZÄÖÜ][a-zäöüß]+|(?:amts|land|arbeits|sozial|familien|verwaltungs|bezirks|finanz)gericht [A-ZÄÖÜ][a-zäöüß]+|StA|badge|patient(?:in)?|matrikel|id",
    "(?:chip|zutritts|zugangs|schlüssel|magnet|mensa|bibliotheks|zeiterfassungs|tank|park|werks|mitarbeiter)-?karte|besucherausweis|leserausweis|spielerpass|access card|key ?card|key fob|probe|blutprobe|gewebeprobe|präparat|sample|specimen|case|file|incident|asset|unfallschein(?: uvg)?|laborschein|überweisungsschein|rezept|laptop|notebook|dienst-?(?:laptop|handy|gerät|notebook)|computer|rechner|gerät|device|hörgerät|rahmen|wallbox|wechselrichter|röntgenbild|befund",
    "(?:dienst|werks?|firmen|mitarbeiter|studenten|schüler|besucher|schwerbehinderten|bibliotheks)ausweis|urkundenrolle",
    "anzeige|strafanzeige|bußgeldbescheid|bescheid|ordnungswidrigkeit|vollstreckung|pfändung|mahnverfahren|insolvenzverfahren|asylverfahren|bewerbung|wasseruhr|inventar|transponder|chip|schlüsselnummer|schlie(?:ß|ss)anlage|schlie(?:ß|ss)zylinder|alarmanlage|brandmeldeanlage|heizungsanlage|hundemarke|tasso",
    "employee|student|meter|matter|docket|lawsuit|proceedings",
  ],
} as const;
