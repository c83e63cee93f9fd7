import { fold } from "./fold.ts";
import { stem } from "./stem.ts";

/**
 * Everyday words of customers and operators that mean the same, German and English together, so that a question in one
 * language also finds what a source says in the other.
 */
const groups = `
backup backups sicherung sicherungskopie datensicherung
löschen entfernen delete remove erase
löschung deletion removal erasure
hochladen hinzufügen upload add
datei file dokument document
dateiformat dateityp dateiart format filetype
speichern aufbewahren store keep save stored kept
gespeichert aufbewahrt stored kept
speicherdauer aufbewahrungsdauer aufbewahrungsfrist speicherfrist frist retention period gespeichert aufbewahrt kept
preis kosten kostet price cost costs fee gebühr
kostenlos gratis umsonst frei freie free lizenzkosten
bezahlen kosten pay fee cost lizenzkosten
falsch fehlerhaft irren wrong incorrect mistake mistakes
erfinden ausdenken raten invent guess
chef chefin vorgesetzte vorgesetzter arbeitgeber boss manager managers employer
windows mac macos ubuntu linux betriebssystem betriebssysteme
amerika usa ausland drittland america abroad außen outgoing verlassen verlässt leave leaves
chatgpt openai gpt claude gemini copilot anbieter provider
verkürzen kürzer shorten
einfügen einbauen eingebaut embed
überprüfen nachprüfen prüfen nachweisen verify check
farbe farben colour colours color colors
sicherheitslücke schwachstelle vulnerability security
ändern bearbeiten edit change
aufheben aufgehoben aufbewahren
fortsetzen weiterführen weitermachen continue
abbrechen abreißen abbricht abreißt lost
hinausgehen außen nach verlassen leave leaves
telefon handy gerät phone device
einbinden einbauen einbetten integrieren embed integrate
website webseite internetseite homepage site
fenster widget window
passwort kennwort password
konto account
anmelden einloggen login
registrieren register
verschlüsselung verschlüsselt encryption encrypted
schlüssel key
geheimnis secret
wechseln rotieren rotate change ändern
betreiber anbieter operator provider
verantwortlicher controller
datenschutzbeauftragter datenschutzbeauftragte dsb dpo
datenschutz privacy
datenschutzerklärung datenschutzhinweise notice
personenbezogen personal
gespräch chat unterhaltung konversation conversation
nachricht message
frage question
antwort answer
quelle source
quellenangabe zitat citation reference
gerät device
handy mobiltelefon smartphone phone mobile
rechner computer machine
sprachmodell modell model llm
ki ai
mensch person human
kontakt erreichen contact reach
öffnungszeiten geöffnet hours
öffnen öffnet open opens
lieferung versand delivery shipping
liefern versenden deliver ship
rückgabe rücksendung widerruf return returns
bestellung order
rechnung invoice bill
bezahlen zahlen pay payment zahlung
kündigen kündigung cancel cancellation
termin appointment
adresse anschrift address
telefonnummer rufnummer phone
mail email e-mail
garantie gewährleistung warranty guarantee
störung fehler error fault problem
exportieren export mitnehmen herunterladen download
einwilligung zustimmung consent
zugriff access
gesetz recht law
lizenz license licence
installieren installation install setup einrichten
starten start beginnen
stoppen anhalten beenden stop end
aktualisieren update upgrade
einstellung einstellungen setting settings option konfiguration
datenbank database
daten data
besucher visitor nutzer benutzer user
arbeitsspeicher ram memory
sprache sprachen language
barrierefrei barrierefreiheit accessible accessibility
sicher sicherheit secure security
nachweis beweis proof evidence
versprechen promise
verlassen verlässt gesendet geschickt weitergegeben übertragen übermittelt leaves leave sent passed transferred share shared
größe groß big large size
`;

const byWord = new Map<string, string[]>();
for (const line of groups.trim().split("\n")) {
  const words = [...new Set(line.split(" ").map(fold))];
  for (const word of words) {
    const others = words.filter((other) => other !== word);
    byWord.set(word, [...(byWord.get(word) ?? []), ...others]);
  }
}

const byStem = new Map([...byWord].map(([word, others]) => [stem(word, "de"), others]));

/** Other words for whatever has this German stem; none for most. */
export function synonymsOfStem(germanStem: string): readonly string[] {
  return byStem.get(germanStem) ?? [];
}

/** Other words for a folded word; none for most. */
export function synonymsOf(word: string): readonly string[] {
  return byWord.get(word) ?? [];
}
