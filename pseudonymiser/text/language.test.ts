import { expect, test } from "vitest";
import { detectLanguage } from "./language.ts";

test.each([
  "Guten Tag, ich warte seit drei Wochen auf meine Rechnung.",
  "Kann man den Termin am Freitag noch verschieben?",
  "Bitte löschen Sie mein Konto.",
  "wo bleibt mein paket",
  "Die Waschmaschine schleudert nicht mehr.",
  "hab heute frei, komme morgen wieder",
  "Sehr geehrte Damen und Herren, hiermit kündige ich den Vertrag.",
  "Welche Unterlagen brauche ich für den Kindergeldantrag?",
  "Der Aufzug im Haus ist schon wieder kaputt!",
  "moin, habt ihr heute offen?",
  "Fasse das Protokoll in fünf Sätzen zusammen.",
  "Gibt es eine vegane Alternative zum Schnitzel?",
  "Mein Meeting mit dem Team wurde auf Montag verschoben.",
  "Wie hoch ist die Gebühr bei Überweisung ins Ausland?",
  "Lieferung erfolgt nach Zahlungseingang",
])("German: %s", (text) => {
  expect(detectLanguage(text, "other")).toBe("de");
});

test.each([
  "Grüezi mitenand, i ha e Frag zu minere Rechnig.",
  "hoi zäme, isch de Kurs am Mäntig no offe?",
  "Chönd ihr mir das bitte nomal schicke? Merci vilmal",
  "I bi hüt nid deheime, chan s Päckli bim Nochber abgä?",
  "Mir händ d Offerte übercho, danke",
  "Wo isch s nöchschte Poschtamt?",
  "Servus, is mei Pickerl schon fertig?",
  "Griaß eich, hob i den Termin scho kriagt?",
])("dialects of German: %s", (text) => {
  expect(detectLanguage(text, "other")).toBe("de");
});

test.each([
  "Hi, where is my order? It should have arrived yesterday.",
  "Can I change my booking to the second of May?",
  "please delete my account",
  "The heating in flat 3 is broken again.",
  "Do you ship to Ireland and how much does it cost?",
  "Thanks for the quick reply, that works for me.",
  "I would like a copy of all data you hold about me.",
  "what time do you open on saturdays",
  "Summarise the minutes of the meeting in three sentences.",
  "My colleague is out of office until Thursday.",
  "Is there a vegan option on the menu?",
  "Explain this stack trace to me.",
])("English: %s", (text) => {
  expect(detectLanguage(text, "other")).toBe("en");
});

test.each([
  "Bonjour, où est ma commande ? Je l'attends depuis une semaine.",
  "Est-ce que vous livrez aussi en Suisse ?",
  "Je voudrais annuler mon rendez-vous, merci.",
  "Quels sont vos horaires d'ouverture ?",
  "Nous avons reçu la facture mais le montant n'est pas correct.",
  "Buongiorno, vorrei sapere quando arriva il mio pacco.",
  "Non ho ricevuto la fattura, potete mandarla di nuovo?",
  "Dove posso trovare il modulo per la richiesta?",
  "Grazie mille, è tutto chiaro.",
  "L'appartamento è ancora disponibile da giugno?",
  "Merhaba, siparişim nerede? Bir haftadır bekliyorum.",
  "Randevumu iptal etmek istiyorum, teşekkürler.",
  "Bu ürün için garanti var mı?",
  "Faturayı bana tekrar gönderebilir misiniz?",
  "Yarın saat kaçta açıyorsunuz?",
  "Dzień dobry, gdzie jest moja przesyłka?",
  "Chciałbym odwołać wizytę u lekarza.",
  "Czy mogę zapłacić kartą przy odbiorze?",
  "Nie otrzymałem jeszcze faktury, proszę o przesłanie.",
  "Mieszkanie jest wolne od czerwca, prawda?",
  "¿Dónde está mi pedido? Llevo una semana esperando.",
  "Goedemorgen, kunt u mij de factuur nog een keer sturen?",
  "Dobrý den, kde je moje zásilka?",
  "Добрый день, где мой заказ?",
  "مرحبا، أين طلبي؟",
])("other: %s", (text) => {
  expect(detectLanguage(text)).toBe("other");
});

test("a text that shows too little takes what the caller prefers, German by default", () => {
  for (const text of ["", "ok", "👍", "4711", "Jana Wolff", "DE12 5001 0517"]) {
    expect(detectLanguage(text)).toBe("de");
    expect(detectLanguage(text, "en")).toBe("en");
  }
});

test("only the beginning of a long text counts", () => {
  expect(detectLanguage(`${"Das ist ein langer Text. ".repeat(100)}${"This is not read at all. ".repeat(1000)}`)).toBe(
    "de",
  );
});
