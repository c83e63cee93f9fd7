import { expect, test } from "vitest";
import { scores } from "../finding.ts";
import { textView } from "../text/text-view.ts";
import { customerNumber } from "./customer-number.ts";
import { foundIn } from "./testing/found-in.ts";

test("a card that the sentence before names has the number that follows", () => {
  expect(foundIn(customerNumber, "Ich habe meinen Saisonpass fürs Hallenbad verloren. Nummer AB-70911, danke")).toEqual(
    ["AB-70911"],
  );
});

test.each([
  ["Kundennr. 4471 0932", "4471 0932"],
  ["Kostenvoranschlag KV 24-118 vom Mai", "KV 24-118"],
  ["zum Kostenvoranschlag K-2025-0417", "K-2025-0417"],
  ["Ihr Voranschlag V-88120", "V-88120"],
  ["die Kostenvoranschläge KV-1180", "KV-1180"],
  ["KVA 25-2204-A liegt bei", "25-2204-A"],
  ["meine Bestellung B-2024-118734 fehlt", "B-2024-118734"],
  ["B-2024-118734 ist meine Bestellnummer", "B-2024-118734"],
  ["my booking is 7H2KQ9", "7H2KQ9"],
  ["Meine Kundennummer lautet 4711 0932.", "4711 0932"],
  ["kundennr is 88213, danke", "88213"],
  ["Kd.-Nr. KD-2024-88131", "KD-2024-88131"],
  ["Ku.-Nr.: 99812", "99812"],
  ["KundenNr4711", "4711"],
  ["die kundennummer 4711 bitte", "4711"],
  ["meine kundennummer bei euch ist 448812", "448812"],
  ["Die Kundennummer von Herrn Abel bei den Stadtwerken lautet: 77-3312", "77-3312"],
  ["4471 0932 (Kundennummer)", "4471 0932"],
  ["meine Bestellung vom 3.2. (B-2024-118734) ist nicht da", "B-2024-118734"],
  ["Bitte Bestellung stornieren: GB-20931177", "GB-20931177"],
  ["Bestellung #AX-993817", "#AX-993817"],
  ["Betreff: WG: Vertrag V-99120-B", "V-99120-B"],
  ["Meine Police ist KFZ-88-204417-3.", "KFZ-88-204417-3"],
  ["Versicherungsschein K 20-7788421-05. Versicherungsnehmer", "K 20-7788421-05"],
  ["Polizzennummer: 4711/882133-2", "4711/882133-2"],
  ["Modell Clara, Auftrag AB-771203)", "AB-771203"],
  ["sendungsnr 00340434161094021501 stimmt das?", "00340434161094021501"],
  ["Sendungsnummer RT 48 120 993 7 DE", "RT 48 120 993 7 DE"],
  ["tracking number 1Z999AA10123456784", "1Z999AA10123456784"],
  ["Sendungsverfolgung: JJD000390007887123456", "JJD000390007887123456"],
  ["Mitgliednummer M-1184, bitte abmälde", "M-1184"],
  ["Mitgliedsnr. 412", "412"],
  ["Mandatsreferenz: TSV-2025-0388", "TSV-2025-0388"],
  ["Vertragskonto 2000 8812 4417, abgelesen am 31.12.2024", "2000 8812 4417"],
  ["my loyalty card is 6331 1200 4471, I paid by card", "6331 1200 4471"],
  ["order no. 302-8812344-1120", "302-8812344-1120"],
  ["invoice INV-2025-0042 is wrong", "INV-2025-0042"],
  ["my booking reference is QX7RTP", "QX7RTP"],
  ["can u check my booking, ref ldn-77120", "ldn-77120"],
  ["Kassenzeichen 8812.4471.0032", "8812.4471.0032"],
  ["Offerte OF-2025-118", "OF-2025-118"],
  ["Rechnungs-Nr. 2025/0118 vom 3.2.2025 über 89,90 €", "2025/0118"],
  ["Rechnung Nr. 118", "118"],
  ["Kundennummer\n4711 0932", "4711 0932"],
  ["Antragsnummer BU 2291-774", "BU 2291-774"],
  ["Postnummer 912 448 07", "912 448 07"],
  ["Notiz: Herr Montero (Kd. 88-1207)", "88-1207"],
  ["Konto-Nr. 223 456 7, BLZ 200 100 20", "223 456 7"],
  ["Zahlungsreferenz 118 220 471 300, abgebucht am 3.", "118 220 471 300"],
  ["Mein Sitzplatz ist gebucht unter K7QX2M.", "K7QX2M"],
  ["versichert unter der Nr. 44-118-B", "44-118-B"],
  ["Chundenummere 88 4412", "88 4412"],
  ["mini Uftragsnummere isch 24-1182", "24-1182"],
  ["Paketverfolgung für JJD000390011223344556", "JJD000390011223344556"],
  ["Abholnummer war K-10382 auf Demir", "K-10382"],
  ["Verwendungszweck MIETE-2210-07", "MIETE-2210-07"],
  ["Schadenmeldung HR-25-118804", "HR-25-118804"],
  ["our insurance no is DOG-118-220", "DOG-118-220"],
  ["ist das die Policennummer? Policennummer, ist das die 22.118.904 oder", "22.118.904"],
  ["Kundenkarte 9120 1182 0044 7, Abholung", "9120 1182 0044 7"],
  ["Sind noch Punkte auf der Karte 2980 1182 0044?", "2980 1182 0044"],
  ["Notiz: Kundin Ilse van Laak (Nr. L-30118) zahlt", "L-30118"],
  ["Ihre Hausratversicherung HR 40 118 772 endet", "HR 40 118 772"],
  ["Frachtbrief 40 1188 2231 77", "40 1188 2231 77"],
  ["Swisspass S-118-402-7", "S-118-402-7"],
  ["collection number 88-1182", "88-1182"],
  ["Die Anmeldung wurde unter der Nummer VHS-25-1190 bestätigt", "VHS-25-1190"],
])("in %j the number is found", (text, number) => {
  expect(foundIn(customerNumber, text)).toEqual([number]);
});

test.each([
  ["Bestellungen 4711-1 und 4711-2", ["4711-1", "4711-2"]],
  ["Bestellungen 4711-1, 4711-2 und 4711-3 fehlen", ["4711-1", "4711-2", "4711-3"]],
  ["Kundennummer: 4711-0932, Rechnung 2025-014 vom 3.2.2025", ["4711-0932", "2025-014"]],
  ["Kundennr. 4471 0932, 10969 Berlin", ["4471 0932"]],
])("in %j each of several numbers is found", (text, numbers) => {
  expect(foundIn(customerNumber, text)).toEqual(numbers);
});

test.each([
  "Bestellung über EUR 100",
  "Order over EUR 100",
  "Vertrag vom 12.03.2025",
  "Artikelnummer 4006381333931",
  "Störungsnummer INC0048213",
  "Katalog S. 114",
  "Rechnung 01/2025",
  "Vertrag 2024",
  "49-Euro-Ticket",
  "Order 2 pizzas",
  "Bestellung von 40 Kartons",
  "Bestellung 1200 Schrauben",
  "Die Kundennummer ist 8-stellig",
  "Die Kundennummer besteht aus 8 Ziffern",
  "Die Kundennummer finden Sie auf Seite 2",
  "Paket mit 5 kg",
  "Lieferung 10115 Berlin",
  "Rechnung über 1.200 Euro",
  "Auftrag 3000 Euro",
  "Ist die Police 500 € teurer?",
  "Vertrag nach § 433 BGB",
  "Lieferung am 14.03.2025 zwischen 8 und 12 Uhr",
  "Das Angebot gilt bis 30.06.2025.",
  "2 Tickets für den 12.05.",
  "Abo 12 Monate",
  "the contract ends 2026",
  "package 3.0.1",
  "delivery before 12/24, size 34/32",
  "BGBl. Nr. 22/1974 ist die Schlussrechnung binnen 90 Tagen zu prüfen",
  "Verwendungszweck „Rechnung 000000“",
  "Ref price EUR 1,204.99",
  "ISO 9001 im Auftrag ISO 14001",
  "Sekunden 4711",
  "Kostenstelle 4410, Innenauftrag 800199",
  "die Offerte (CHF 18'430.–, gültig bis 31.5.)",
  "Lieferung KW 31/2026",
  "der Gutscheincode SOMMER30 geht nicht",
  "Kundennummern der Form KD-0000-00",
  "Krankenversicherung A123456789",
  "auf der Karte 2024-118 steht",
  "erreichbar unter der Nummer 0800 118 4471",
])("in %j there is none", (text) => {
  expect(foundIn(customerNumber, text)).toEqual([]);
});

test("a log-in behind Konto is no number, and what a notice to everybody refers to is nobody's", () => {
  expect(foundIn(customerNumber, "mein Konto TanzUte1961 löschen")).toEqual([]);
  const notice = "Der Strom wird abgeschaltet. Referenz N-2025-0418";
  expect(customerNumber.find(textView(notice)).map(({ score }) => score)).toEqual([scores.possible]);
  const board = "Sprint 12 endet am Freitag, Ticket ABC-1184 ist offen";
  expect(customerNumber.find(textView(board)).map(({ score }) => score)).toEqual([scores.possible]);
});

test("what a catalogue calls a Bestellnummer is the number of an article, unless somebody speaks of his own", () => {
  expect(foundIn(customerNumber, "Artikel mit der Bestellnummer 0301-4471 im Katalog")).toEqual([]);
  expect(foundIn(customerNumber, "Meine Bestellnummer 0301-4471, der Artikel fehlt")).toEqual(["0301-4471"]);
});
