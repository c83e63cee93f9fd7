/** Words that follow "Benutzername" or "login" in ordinary sentences. */
const ordinary = new Set(
  (
    "und oder ist war sind wird wurde werden nicht kein keine vergessen falsch ungültig unbekannt gesperrt leer weg gültig eingeben " +
    "ändern zurücksetzen anlegen erstellen vergeben wählen wissen steht stimmt fehlt funktioniert geht klappt lautet heißt heisst " +
    "bei beim auf aus an am im in mit ohne von vom für zu zum zur über unter nach seit per via als wie wo was wenn dass weil aber " +
    "auch noch nur schon mehr neu neue neuen alt alte der die das den dem des ein eine einen einer meine mein dein ihr ihre sein " +
    "seine unser unsere euer ich du er sie es wir hier dort jetzt immer wieder bereits leider bitte danke passwort kennwort pw " +
    "pin password passwords passwort: email e-mail mail adresse daten seite portal app konto account name fehlgeschlagen nochmal " +
    "muss soll kann darf will hat habe haben komplett erneut löschen deaktiviert aktiviert erforderlich notwendig anonym " +
    "and or is was are were not no the a an my your his her our their its to for from with without of on at in by as if when that " +
    "this does doesn't cannot can't can will would should must has have had been be it i you we they page screen form field button " +
    "failed fails error invalid wrong unknown missing required incorrect forgotten locked blocked taken already again works working " +
    "expired changed reset link data details credentials process attempt attempts session here there now please thanks name names id " +
    "true false null none undefined string required optional text varchar int integer boolean object array " +
    "group groups role roles story stories interface experience manual guide agent input settings profile registration successful"
  ).split(" "),
);

/**
 * How much a word looks like a log-in: `sure` with a digit, dot, underscore or hyphen inside, `maybe` as a plain word that
 * is none of a sentence, `no` otherwise.
 *
 * @example
 * loginShape("twolff_87"); // "sure"
 * loginShape("mkoenig"); // "maybe"
 * loginShape("vergessen"); // "no"
 */
export function loginShape(word: string): "sure" | "maybe" | "no" {
  if (!/^[A-Za-zÄÖÜäöüß0-9][\w.ÄÖÜäöüß+#-]{1,38}$/.test(word) || /^\d{1,3}$/.test(word)) return "no";
  if (ordinary.has(word.toLowerCase()) || /^\d+[.,]\d+$/.test(word) || member.test(word)) return "no";
  if (/[A-Za-z]/.test(word) && /[\d_]|[a-z]\.[a-z]|[a-z]-[a-z].*\d/i.test(word)) return "sure";
  if (/^[a-z]{3,20}$/.test(word) || /^[a-zA-Z]+(?:-[a-zA-Z]+){1,3}$/.test(word)) return "maybe";
  return /^\d{4,12}$|^[A-Za-z]{3,24}$/.test(word) ? "maybe" : "no";
}

/** `req.user`, `this.name`: an expression of a program. */
const member =
  /^(?:req|res|this|self|process|props|ctx|context|session|current|data|state|event|form|params|config|env|os|window|document|module|response|request|auth|db)\.[a-z]/i;

/** Log-ins of machines and of nobody in particular. */
export function isServiceLogin(word: string): boolean {
  return /^(?:root|admin(?:istrator)?|guest|gast|git|postgres|mysql|oracle|sa|ubuntu|debian|ec2-user|pi|www-data|nobody|anonymous|anon|system|default|user(?:name)?|benutzer(?:name)?|test|demo|public|null|undefined|none|name|login|shared|all users|app|docker|node|jenkins|deploy)$/i.test(
    word,
  );
}
