import { expect, test } from "vitest";
import { otherId } from "./other-id.ts";
import { foundIn } from "./testing/found-in.ts";

test.each([
  ["(Personalnr. 104 882)", "104 882"],
  ["Az.: 12 C 345/23", "12 C 345/23"],
  ["Unser Zeichen: 0417/22-mk.", "0417/22-mk"],
  ["employee no. E-20417", "E-20417"],
  ["Pers.-Nr. 00812", "00812"],
  ["ma-nr 4471", "4471"],
  ["meine matrikelnummer is 3871204 btw", "3871204"],
  ["Patientennr. P-20881", "P-20881"],
  ["Patienten-ID: PX-2231", "PX-2231"],
  ["Fallnr. 7704412. Diagnosen", "7704412"],
  ["Zählernummer 1EMH0012345678, Vertragskonto", "1EMH0012345678"],
  ["Zähler 4471882", "4471882"],
  ["Betreibung Nr. 2024118 der Krankenkasse", "2024118"],
  ["the badge of Yusuf Demir (ID BDG-00712)", "BDG-00712"],
  ["Werksausweis Nr. 48812", "48812"],
  ["student ID 31178822", "31178822"],
  ["case no. 24-CV-1182", "24-CV-1182"],
  ["Our ref: HM/2025/118", "HM/2025/118"],
  ["GZ 2024-0.123.456", "2024-0.123.456"],
  ["GZ: 26 Cg 12/24k", "26 Cg 12/24k"],
  ["Aktenzeichen S 12 AS 345/23", "S 12 AS 345/23"],
  ["Scheidung beim Amtsgericht Kiel, Az. 312 F 45/23", "312 F 45/23"],
  ["Staatsanwaltschaft Leipzig 120 Js 4567/24", "120 Js 4567/24"],
  ["in dem Verfahren 4 Ls 211 Js 3418/24", "4 Ls 211 Js 3418/24"],
  ["Das Verfahren läuft unter VG/0049218/2025.", "VG/0049218/2025"],
  ["mein Aktenzeichen bei der Familienkasse ist 115FK22344", "115FK22344"],
  ["Geschäftsnummer des Gerichts: 24-0771802-0-4", "24-0771802-0-4"],
  ["UR-Nr. 118/2024", "118/2024"],
  ["Vorgangsnummer: 2025-88213", "2025-88213"],
  ["Beihilfenummer B 4471-08", "B 4471-08"],
  ["Laptop SN 7KD2184QX1, iPhone", "7KD2184QX1"],
  ["Chipkarte 0048-1193, Parkplatz 4", "0048-1193"],
  ["Zutrittskarte K-88120.", "K-88120"],
  ["reported badge V-0117 missing", "V-0117"],
  ["gestohlen wurde das Rad, rahmennummer wb22k04481x", "wb22k04481x"],
  ["laptop LT-00771.", "LT-00771"],
  ["Übergabe: Laptop NB-2024-0118 an Frau Abel", "NB-2024-0118"],
  ["Betreff: WG: Probe 26-01182-C", "26-01182-C"],
  ["Mark Hill, case 968.12.118402.1", "968.12.118402.1"],
  ["File 2025-BE-011882.", "2025-BE-011882"],
  ["Geschäft Nr. KP-25-1182.", "KP-25-1182"],
  ["Meter serial: G4B 00118 2206", "G4B 00118 2206"],
  ["Unser Zeichen: 00118-25/hö-kö", "00118-25/hö-kö"],
  ["Patientin Ilse Abel (Nr. P-11820) wartet", "P-11820"],
  ["Hospital no. MRN 5511820", "5511820"],
  ["Patientenakte F-1182/C liegt", "F-1182/C"],
  ["Ger.-Nr. US-55-11820;", "US-55-11820"],
  ["Spielerpass 4471-1182", "4471-1182"],
  ["Seriennummer des Geräts KM7-2209-118842", "KM7-2209-118842"],
])("in %j the number is found", (text, number) => {
  expect(foundIn(otherId, text)).toEqual([number]);
});

test("several after one word are all found", () => {
  expect(foundIn(otherId, "Ihr Zeichen JB-22, Unser Zeichen: 0417/22-mk")).toEqual(["JB-22", "0417/22-mk"]);
  expect(foundIn(otherId, "Personalnummern 10488, 10489 und 10490")).toEqual(["10488", "10489", "10490"]);
});

test.each([
  "BAG 8 AZR 253/20",
  "mit EuGH C-34/21 und BAG 8 AZR 253/20",
  "(BGH NStZ 2019, 42)",
  "BGH, Urteil vom 12.3.2019 – Az. VI ZR 123/18",
  "LG Köln, Urt. v. 3.4.2019 – Az. 28 O 12/18",
  "Az. 1 BvR 16/13",
  "(Geschäft 2025-031, SR 742.101)",
  "Zählerstand 48.213 kWh",
  "Amtsgericht Hamburg, HRB 40817",
  "Notfallnummer 112",
  "trace id 7f3a9c1e4b2d8806",
  "Product ID 4711-22",
  "(Beispiel: SN 4929 1830 0047 1182)",
  "case 404:",
  "im Fall 2 gilt",
  "Klage vom 3.2.2025",
  "Raum 0.17",
  "Sache mit 3 Beteiligten",
  "Notebook ThinkPad T14 Gen 3, 16 GB RAM",
  "Gerät WMB-71032X zeigt E18",
  "die Charge 25-1104-07 (Mat.-Nr. 4471 0099)",
  "Geschäft Nr. 2025-031",
  "SIA 358 oder SN 640 568",
  `the serial format is ${"X".repeat(3)}-EU-ABC1234A`,
  "see file report-2024.pdf",
  "LG Ulm, Beschluss vom 3.4.2019 – L 4 KR 4711/17; SG Ulm S 13 KR 1120/16",
])("in %j there is none", (text) => {
  expect(foundIn(otherId, text)).toEqual([]);
});
