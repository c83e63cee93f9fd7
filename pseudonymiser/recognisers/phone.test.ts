import { getExampleNumber, parsePhoneNumberFromString } from "libphonenumber-js";
import examples from "libphonenumber-js/examples.mobile.json" with { type: "json" };
import { expect, test } from "vitest";
import { phone } from "./phone.ts";
import { countryCodeOf } from "./phone-plan.ts";
import { examplesOf } from "./testing/examples-of.ts";
import { foundIn } from "./testing/found-in.ts";

test.each(examplesOf(new URL("phone.ts", import.meta.url)))("$text", ({ text, values }) => {
  expect(foundIn(phone, text)).toEqual(values);
});

test.each([
  "Sie erreichen mich unter ⟦+49 (0) 40/66 96 91 18⟧ oder ⟦0171/3920014⟧",
  "Tel: ⟦+49.171.3920014⟧, Fax: ⟦+49.40.66969199⟧",
  "T ⟦+41 44 555 01 23⟧ | M ⟦+41 79 555 04 71⟧",
  "⟦(+49) 30 23125 047⟧ abends",
  "⟦(0049) 30 23125047⟧",
  "⟦0041 79 555 04 71⟧ isch mini nummer",
  "⟦+423 232 01 23⟧",
  "Telefon ⟦0 30 / 23 12 50 47⟧",
  "meine Nummer: ⟦0176 040 690 33⟧ danke",
  "⟦0176-04069033⟧",
  "⟦0151 / 5550 2291⟧",
  "ruf an: ⟦0 176 04069033⟧",
  "handy ⟦176 04069033⟧",
  "Natel: ⟦79 555 01 23⟧",
  "ich bin in Wien unter ⟦01 5550123⟧ erreichbar",
  "Tel. ⟦01/555 01 23⟧",
  "⟦0699 1555 0233⟧ und ⟦0650/555 71 20⟧",
  "Büro ⟦05513 555 27⟧",
  "⟦+43 662 555 01-23⟧",
  "Zentrale ⟦07441 555-0⟧, Durchwahl ⟦-24⟧",
  "Tel. ⟦0221 4710-223⟧/⟦-224⟧",
  "Tel. ⟦089 99998-114⟧ oder ⟦-115⟧",
  "⟦+44 20 7946 0321 ext. 12⟧",
  "⟦+43 662 555 01 DW 23⟧",
  "DW ⟦417⟧ bitte",
  "Werkschutz Jürgen Wache (⟦-110⟧), Betriebsarzt Dr. Olaf Heil (⟦-112⟧), Datenschutz Filiz Kaya (⟦089 99998-117⟧)",
  "Notdienst (Durchwahlen in Klammern): Mo Kaiser (⟦-31⟧), Di Schröder (⟦-318⟧), Zentrale ⟦089 99998-0⟧",
  "Durchwahlen: Kaiser (⟦311⟧), Schröder (⟦318⟧), Öhler (⟦4012⟧)",
  "Extensions in brackets: Reception (⟦100⟧), Mia Holt (⟦217⟧)",
  "Empfang ⟦0662 8044-0⟧, Buchhaltung Frau Moser (⟦–217⟧)",
  "Gudrun Pohl, Zi. 2.11, ⟦069 90009-211⟧ | Mert Aydın, Zi. 2.14, App. ⟦214⟧, mert",
  "Natel ⟦078/555.04.71⟧",
  "⟦+41 79 555 04 71⟧ oder Geschäft ⟦044 555 01 23⟧",
  "Durchwahl Frau Kern ⟦4711⟧",
  "Tel. intern ⟦2217⟧",
  "Hausruf ⟦312⟧",
  "Sekretariat: ⟦-2200⟧, Labor: ⟦-2214⟧, Zentrale ⟦0551 39-0⟧",
  "Wenn es hakt: ⟦-512⟧. Grüße",
  "und ist unter ⟦-300⟧ und per Mail zu erreichen",
  "Rückfragen bitte an Frau Kern, ⟦-217⟧!",
  "Sachbearbeiter ist Yves Cretegny, intern ⟦-44 18⟧.",
  "Zentrale ⟦+43 662 8044-0⟧, Herr Lechner Kl. ⟦312⟧",
  "Nebenstelle: ⟦12⟧",
  "call me on ⟦+1 (212) 555-0147⟧ or ⟦(212) 555-0147⟧",
  "phone ⟦212-555-0147⟧",
  "London: ⟦020 7946 0321⟧, Manchester ⟦0161 496 0233⟧",
  "mobile ⟦07700900112⟧",
  "⟦+33 1 99 00 12 34⟧, ⟦+39 06 555 01234⟧, ⟦+48 600 555 214⟧, ⟦+90 532 555 01 23⟧",
  "Tel.⟦030/23125047⟧,Fax:⟦030/23125048⟧",
  "Name;Telefon;Ort\nX;⟦0208 555 611⟧;Essen\nY;⟦555 702⟧;Essen",
  "WhatsApp ⟦+491713920014⟧",
  '{"phone":"⟦+49-171-3920014⟧"}',
  "Tel.: ⟦4711 223⟧",
  "Telefonnr ist ⟦66969118⟧",
  "Festnetz ⟦03581 12345⟧, mobil ⟦0160 9999 4312⟧ ⟦0171 3920014⟧",
  "⟦0171 3920014⟧ 12.03.2025",
  "⟦0171 3920014⟧ 10:15 Uhr",
  "Rufnummer (privat): ⟦0201/5550144⟧",
  "Ruf mich auf ⟦0341-5559820⟧ an",
])("a telephone number: %s", (marked) => {
  const values = Array.from(marked.matchAll(/⟦([^⟧]*)⟧/g), ([, text]) => text);
  const found = foundIn(phone, marked.replace(/[⟦⟧]/g, ""));
  expect(new Set(found)).toEqual(new Set(values));
});

test.each([
  "Rechnung 2025-0388 vom 03.02.2025 über 1.204,99 €",
  "Summe 12 345 678 €, netto 0,99",
  "trace 7f3a9c1e4b2d8806, pool-3-thread-17, 0123456789abcdef",
  "2025-02-11T08:14:22Z WARN 127.0.0.1:5432",
  "Artikelnummer 4006381333931, EAN 4012345678901",
  "SN 4929 1830 0047 1182",
  "Öffnungszeiten 0800–1530, samstags 0900-1200",
  "Service 0180 5 123456, 0800 330 1000, +49 800 1234567, 0900 1 234567",
  "AHV 756.0791.1357.64",
  "0402-118, 0007, 000 000 000",
  "Zeichen 0417/22-mk, Steuernummer 058/112/04711",
  "Größe 34/32, 38/40, Maße 120 x 60 x 040",
  "St.-Nr. 0932 123 45678",
  "Koordinaten 52.5200 13.4050, 048 12 30",
  "ISBN 978-3-16-148410-0, ISSN 0317-8471",
  "von 10 bis -15 Grad, Rabatt -20 %",
  "Bestellnummer 0151 22334455",
  "Konto 0648489890 BLZ 50010517",
  "PLZ 01067 12345",
  "im Jahr 2024 1500 Stück",
  "Version 2.4.10.1234, Build 20240115",
  "§ 0815-22, DIN 0611 4711",
  "Tel. 110, Telefon 19222, phone 911",
  "der Code per SMS 408 117 ging auch nicht",
  "mTAN 408 117, SMS-Code 408117, the code by text: 408 117",
  "Führerausweis Nr. 004417092001, Personalausweis 0041 709200",
  "Ein Jahr (2024), Abbildung (12), Kaiser (311)",
  "die Temperatur ist unter -30 Grad, der Pegel ist unter -20 dB, Fragen 10-12",
  "Zentrale Frage: -12 oder +12, Empfang -200 dBm",
  "Berlin (-12), München (-8)",
  "App. 12 der Anlage",
])("no telephone number: %s", (text) => {
  expect(foundIn(phone, text)).toEqual([]);
});

test("the mobile number that a library gives as example of each country is found whole, with its country code", () => {
  for (const country of ["DE", "AT", "CH", "LI", "FR", "IT", "NL", "PL", "TR", "GB", "US", "UA", "ES", "SE"] as const) {
    const number = getExampleNumber(country, examples);
    const written = number?.formatInternational() ?? "";
    expect(foundIn(phone, `Bitte ${written} nehmen.`)).toEqual([written]);
    expect(countryCodeOf(String(number?.number).slice(1))).toBe(String(number?.countryCallingCode));
  }
});

test("numbers as a library writes them in their own country are found after a word for telephone", () => {
  for (const [country, digits] of [
    ["DE", "3023125047"],
    ["DE", "1713920014"],
    ["AT", "6645550123"],
    ["CH", "445550123"],
    ["GB", "7700900112"],
  ] as const) {
    const written = parsePhoneNumberFromString(digits, country)?.formatNational() ?? "";
    expect(foundIn(phone, `Tel. ${written}`)).toEqual([written]);
  }
});
