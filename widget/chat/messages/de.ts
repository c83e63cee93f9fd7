import type { Messages } from "./dictionary.ts";

/** The German texts; `du` chooses the familiar address. */
export function german(du: boolean): Messages {
  return {
    ai: "KI",
    aiDisclosure: du
      ? "Du chattest mit einem KI-System. Antworten können fehlerhaft sein."
      : "Sie chatten mit einem KI-System. Antworten können fehlerhaft sein.",
    aiShort: "KI-System · Antworten können fehlerhaft sein",
    controller: (name) => `Verantwortlich: ${name}`,
    noController: "Verantwortlich ist, wer diesen Assistenten betreibt; die Angaben fehlen noch.",
    notice: "Datenschutzhinweise",
    imprint: "Impressum",
    humanContact: (contact) => `Lieber mit einem Menschen sprechen: ${contact}`,
    suggestions: "Fragen zum Anfangen",
    question: du ? "Deine Frage" : "Ihre Frage",
    placeholder: du ? "Stell eine Frage" : "Stellen Sie eine Frage",
    send: "Frage senden",
    stop: "Antwort anhalten",
    editing: du
      ? "Du änderst diese Frage. Sie und alles danach werden ersetzt."
      : "Sie ändern diese Frage. Sie und alles danach werden ersetzt.",
    cancel: "Abbrechen",
    tooLong: (left) => (left >= 0 ? `Noch ${left} Zeichen` : `${-left} Zeichen zu viel`),
    you: du ? "Du" : "Sie",
    edit: "Ändern",
    copy: "Kopieren",
    copied: "Kopiert",
    regenerate: "Neu antworten",
    writing: "Die Antwort wird geschrieben",
    stopped: "Die Antwort wurde angehalten.",
    interrupted: "Die Antwort brach ab, bevor sie fertig war.",
    conversation: "Gespräch",
    toLatest: "Zum Ende",
    sources: "Quellen",
    citation: (number, title) => `Quelle ${number}: ${title}`,
    citationDeleted: (number) => `Quelle ${number}: gelöscht`,
    sourceDeleted: "Diese Quelle wurde gelöscht. Ihr Text ist nicht mehr vorhanden.",
    page: (page) => `Seite ${page}`,
    understood: "Ich habe gesucht nach:",
    takeBack: (part) => `${part}: weglassen`,
    listingGone: "Dieses Angebot wurde entfernt.",
    toListing: "Zum Angebot",
    contact: "Kontakt aufnehmen",
    contactText: "Text",
    contactName: "Name (freiwillig)",
    contactEmail: "E-Mail",
    contactPhone: "Telefon",
    contactLook: "Ansehen",
    contactSeen: (recipient) => `So geht die Anfrage an ${recipient}:`,
    contactConfirm: "Bestätigen",
    contactQueued: (recipient) => `Bestätigt. Die Anfrage an ${recipient} wartet auf die Weitergabe.`,
    original: "Original öffnen",
    back: "Zurück zum Gespräch",
    loadingSource: "Die Quelle wird geöffnet",
    citedPassage: "Zitierte Stelle",
    seal: {
      sealed: {
        name: "Versiegelt",
        meaning: du
          ? "Nur dieser Browser kann dein Gespräch öffnen. Wer die Datenbank und den Schlüssel des Servers hat, kann es nicht lesen."
          : "Nur dieser Browser kann Ihr Gespräch öffnen. Wer die Datenbank und den Schlüssel des Servers hat, kann es nicht lesen.",
      },
    },
    menu: "Gespräch verwalten",
    keepFor: "Aufbewahren",
    days: (days) => (days === 1 ? "1 Tag" : `${days} Tage`),
    keepMeaning: (date) =>
      date === null
        ? "So lange nach der letzten Nachricht; danach wird das Gespräch gelöscht."
        : `So lange nach der letzten Nachricht. Nach jetzigem Stand wird das Gespräch am ${date} gelöscht.`,
    take: "Mitnehmen",
    exportJson: "Als JSON",
    exportReadable: "Zum Lesen",
    clear: "Alles löschen",
    clearMeaning:
      "Alle Fragen und Antworten dieses Gesprächs werden auf dem Server gelöscht, und der Schlüssel in diesem Browser auch. Das lässt sich nicht zurücknehmen. Die Quellen bleiben.",
    clearConfirm: "Alles löschen",
    end: "Gespräch beenden",
    endMeaning: (deletes) =>
      deletes
        ? "Der Schlüssel wird von diesem Gerät entfernt und das Gespräch auf dem Server gelöscht. Das lässt sich nicht zurücknehmen."
        : "Der Schlüssel wird von diesem Gerät entfernt. Ohne ihn kann niemand das Gespräch mehr öffnen; auf dem Server wird es nach Ablauf der Frist gelöscht.",
    endConfirm: "Beenden",
    minimise: "Verkleinern",
    minimiseMeaning: du
      ? "Mit „Verkleinern“ bleibt das Gespräch, und du kannst es später fortsetzen."
      : "Mit „Verkleinern“ bleibt das Gespräch, und Sie können es später fortsetzen.",
    offline: (seconds) => `Keine Verbindung. Nächster Versuch in ${seconds} s.`,
    reconnecting: "Die Verbindung wird wieder aufgebaut.",
    retry: "Noch einmal versuchen",
    retryIn: (seconds) => `Wieder möglich in ${seconds} s`,
    dismiss: "Meldung schließen",
    failed: {
      load: "Der Assistent konnte nicht geladen werden.",
      send: "Die Frage wurde nicht gesendet.",
      answer: "Die Antwort konnte nicht geschrieben werden.",
      stop: "Die Antwort konnte nicht angehalten werden.",
      keep: "Die Frist wurde nicht geändert.",
      end: "Das Gespräch wurde nicht beendet.",
      clear: "Das Gespräch wurde noch nicht gelöscht.",
      export: "Das Gespräch konnte nicht ausgegeben werden.",
      source: "Die Quelle konnte nicht geöffnet werden.",
      passOn: "Das wurde nicht gespeichert.",
    },
    because: {
      unreachable: "Der Server ist nicht erreichbar. Vielleicht fehlt die Internetverbindung.",
      busy: "Es kamen zu viele Anfragen in kurzer Zeit.",
      server: "Auf dem Server ist ein Fehler aufgetreten.",
      missing: "Es ist auf dem Server nicht mehr vorhanden.",
      tooLarge: "Der Text ist zu lang; höchstens 4000 Zeichen sind möglich.",
      other: "Der Server hat die Anfrage nicht angenommen.",
    },
    judgement: { name: "War das hilfreich?", helpful: "Hilfreich", unhelpful: "Nicht hilfreich" },
    passOn: {
      open: (to) => `Frage an ${to ?? "den Betreiber"} weitergeben`,
      openFeedback: (to) => `${to ?? "Dem Betreiber"} schreiben, was fehlt`,
      label: "Dieser Text wird weitergegeben",
      write: "Bitte ohne Namen und Nummern. Wird etwas ersetzt, erscheint der Text vor dem Speichern noch einmal.",
      exactly: (days) =>
        `Gespeichert wird genau dieser Text mit dem heutigen Tag, ohne das Gespräch, höchstens ${days} Tage.`,
      replaced: (count) =>
        count === 0
          ? ""
          : count === 1
            ? "Eine Angabe zu Personen ist ersetzt."
            : `${count} Angaben zu Personen sind ersetzt.`,
      changed: "Darin stand noch eine Angabe zu Personen. Sie ist jetzt ersetzt.",
      special: (kinds) => `Der Text enthält: ${kinds}. Soll das darin stehen?`,
      confirm: "Weitergeben",
      busy: "Einen Moment",
      stored: (to) => (to === null ? "Weitergegeben." : `An ${to} weitergegeben.`),
      undo: "Zurücknehmen",
      undone: "Zurückgenommen. Davon ist nichts mehr gespeichert.",
    },
    textKept: du ? "Dein Text steht noch im Feld." : "Ihr Text steht noch im Feld.",
  };
}
