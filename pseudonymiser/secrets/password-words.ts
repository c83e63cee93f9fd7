/** Words that follow "Passwort" or "password is" in sentences that tell none. */
const words = new Set(
  (
    "vergessen falsch ungültig unbekannt abgelaufen gesperrt weg leer zu kurz lang schwach stark sicher unsicher eingeben eingegeben " +
    "ändern geändert zurücksetzen zurückgesetzt anlegen vergeben wählen wissen setzen neu neue neuen alt alte mehr nicht kein keine " +
    "keines nie immer noch nur schon auch wieder bereits leider bitte danke und oder aber muss soll sollte kann darf will hat habe " +
    "haben ist war sind wird wurde werden geht ging klappt funktioniert stimmt passt fehlt kommt steht lautet lauten heißt läuft " +
    "hinterlegt gespeichert verschlüsselt notwendig nötig erforderlich pflicht optional gleich identisch anders öffentlich geheim " +
    "dasselbe derselbe dieselbe das der die dem den des ein eine einen einem einer mein meine dein deine ihr ihre sein seine unser " +
    "euer für von vom mit ohne bei beim auf aus an am im in zum zur zu über unter nach seit per via als wie wo was wer wenn dass weil " +
    "ich du er sie es wir man hier dort da jetzt heute gestern morgen per sms mail e-mail email brief post telefon benutzername login " +
    "passwort kennwort pin name account konto app portal seite link manager reset richtlinie feld regeln safe tresor generator " +
    "abfrage wechsel verloren gefunden erraten geknackt gestohlen kompromittiert ok okay so folgendes folgende folgt unten oben " +
    "and or but is was are were not no the a an my your his her our their its it to for from with without of on at in by as if when " +
    "that this does doesn't cannot can't can will would should must has have had been be i you we they wrong invalid expired incorrect " +
    "forgotten lost locked blocked missing required reset changed change again works working accepted rejected weak strong too short " +
    "long secure unknown set stored encrypted protected correct right same different new old here there now please thanks manager " +
    "policy field link page sent being never always still yet already only empty needed optional public private safe stolen leaked " +
    "mind mindestens min max maximal siehe laut wie gewohnt bekannt unverändert leider compromised blank case-sensitive supposed going not"
  ).split(" "),
);

/** "abgelaufen", "zurückgesetzt", "incorrect": what is said of a password rather than being one. */
const predicate =
  /^(?:(?:ge|ver|be|ent|er|zer|un|ab|an|aus|auf|ein|zurück)[a-zäöüß]+(?:t|en|ig|lich|bar)|[a-zäöüß]+(?:isch|lich|bar|ed|ing|able|ible))$/;

/** Whether a word belongs to the sentence rather than being a password. */
export function isOrdinaryWord(text: string): boolean {
  const word = text.replace(/[!?.]+$/, "");
  return words.has(word.toLowerCase()) || predicate.test(word);
}
