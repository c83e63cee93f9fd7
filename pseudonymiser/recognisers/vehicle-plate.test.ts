import { expect, test } from "vitest";
import { examplesOf } from "./testing/examples-of.ts";
import { foundIn } from "./testing/found-in.ts";
import { vehiclePlate } from "./vehicle-plate.ts";

test.each(examplesOf(new URL("vehicle-plate.ts", import.meta.url)))("$text", ({ text, values }) => {
  expect(foundIn(vehiclePlate, text)).toEqual(values);
});

test.each([
  "Auf meinem Platz steht ⟦K PE 2217⟧ schon wieder",
  "Police für ⟦LU 208 411⟧. Lenkerin: M. Moor",
  "Der Wagen mit dem Schild ⟦AG 318804⟧ steht",
  "das Kontrollschild vom Anhänger isch ⟦LU 92 118⟧, IBAN",
  "Pickerl fällig für ⟦BN-731EF⟧ und ⟦W 90218 T⟧, beide",
  "Fahrtenbuch: ⟦DO-PK 5501⟧ (Fahrer Stefan), ⟦DO-PK 5502E⟧ (Fahrer Ljubica), ⟦UN XR 18⟧ (Leihwagen)",
  "number plate for the car park: ⟦K-ES 2210⟧. Is",
  "Kennzeichen: ⟦RÜD-AM 77H⟧, roter Käfer",
  "die Vignette fürs Auto (⟦WU-204GR⟧) gilt",
  "Der Halter des Motorrads ⟦KI-ZV 88⟧, der",
  "das Kfz ⟦L 482 KM⟧ in Linz",
  "company car ⟦F-GE 1983⟧.",
  "Firmenwagenliste: ⟦EF-GB 1307⟧ geht an Frau Abel",
  "Fuhrparkliste ergänzen: ⟦KI-AB 118⟧ ist neu",
  "Dienstwagen-Übersicht: ⟦L-MO 2204⟧",
  "Leihwagenbuch, ⟦HB-XY 771⟧, Abgabe heute",
  "Kfz-Papiere zu ⟦MS-KL 4410⟧ fehlen",
  "saw the blue van (⟦KD21 WRT⟧) turn",
  "her car (⟦BT68 NHY⟧) was hit",
  "a black taxi (⟦LK70 VBN⟧) stopped",
  "the lorry (⟦YE19ZTA⟧) blocked us",
  "our minibus (⟦SG17 HJU⟧) is late",
  "amtl. Kz. ⟦GER-U 142⟧, Käufer",
  "Kennzeichen HHKL2384".replace("HHKL2384", "⟦HHKL2384⟧"),
  "mein kennzeichen: ⟦m-xk 4711⟧",
  "PKW (⟦FL 12345⟧) aus Vaduz, geparkt",
  "⟦M·XK 4711E⟧",
  "herrn hieu wegen dem roller ⟦482 KLM⟧ der steht bei uns",
  "Versicherungskennzeichen meines Mofas: ⟦117-TRB⟧",
  "Fuhrpark: ⟦OHZ-BT 2204⟧, FIN WF0",
  "Auto ⟦ZH123456⟧ parkiert",
  "pkw ⟦b-xy 99⟧ und anhänger ⟦b-xz 100⟧",
  "rotes Kennzeichen ⟦HH-06123⟧",
  "de Wage ⟦TG 55 817⟧ stoht uf Ihrem Parkplatz",
  "hat den Lieferwagen ⟦SG 301 442⟧ privat benutzt",
  "das andere Auto ⟦MR ZK 47H⟧. Die Fahrerin",
  "mein auto ⟦hh-kl 2384⟧ wurde zerkratzt",
  "der golf ⟦od ab 77⟧ steht im weg",
  "der Kleinbus ⟦UN XR 18⟧ ist defekt",
  "Firmenwagen ⟦L-482KM⟧ zurück",
  "Wohnmobil mit ⟦RÜD-AM 77H⟧",
  "Töff ⟦ZH 88 214⟧ us Uster",
  "Kfz;Kennzeichen\nGolf;⟦S-AB 12⟧",
])("a plate: %s", (marked) => {
  const values = Array.from(marked.matchAll(/⟦([^⟧]*)⟧/g), ([, text]) => text);
  expect(new Set(foundIn(vehiclePlate, marked.replace(/[⟦⟧]/g, "")))).toEqual(new Set(values));
});

test.each([
  "Auto fährt AN AB 12 Uhr",
  "Abfahrt ab Gleis B 12, S-Bahn S 5, RE 5",
  "SR 742.101, BGBl. I 22, Art. 6 Abs. 1",
  "USB-C 3, HD-TV 1080, DVD-RW 16, Wi-Fi 6",
  "Kanton ZH 2024, BE 4",
  "TV-L 13, A-13, E-0171, INC-0048213",
  "SV-Nr. 12 190367 S 009, BGH NStZ 2019, 42",
  "EU-DSGVO 2018, ISO 27001, GS-M 12-4",
  "KFZ-88-204417-3, B-2024-118734, V-99120-B",
  "auto in ab 12 monaten, auto um zu 20, bus re 55, golf gti 16",
  "Roller 125 CCM, Moped 300 EUR, roller 100 km",
  "wagen mit b lack 12",
  "Größe M 38, XL 42, DIN A 4, EN 12464",
])("no plate: %s", (text) => {
  expect(foundIn(vehiclePlate, text)).toEqual([]);
});
