import { expect, test } from "vitest";
import { foundIn } from "../recognisers/testing/found-in.ts";
import { secrets } from "./secrets.ts";

const distinct = (text: string) => [...new Set(foundIn(secrets, text))];

test.each([
  ["Passwort Sommer2024!Kiel – gestern ging es", "Sommer2024!Kiel"],
  ["Passwort lautet Blume77!", "Blume77!"],
  ["Mein Passwort ist Hund123!", "Hund123!"],
  ["Passwort: geheim123.", "geheim123"],
  ["PW: xY7#kk2", "xY7#kk2"],
  ["er soll sein pw ändern, werder1899! kennt jeder", "werder1899!"],
  ["Why rejected? svc_ute:pR7#zz19 @ 10.1.4.9", "pR7#zz19"],
  ["pw ist hallowelt99", "hallowelt99"],
  ["Kennwort: Sonnenblume", "Sonnenblume"],
  ["mit Startkennwort Willkommen#25, amtl. Kennzeichen", "Willkommen#25"],
  ["das wlan passwort is FamilieMeier2020", "FamilieMeier2020"],
  ["WLAN-Schlüssel 58391047265839104726", "58391047265839104726"],
  ["my password is hunter2", "hunter2"],
  ["Passwort: „blauer Elefant 7“", "blauer Elefant 7"],
  ["Passwort (Ab12cd34)", "Ab12cd34"],
  ["das passwort von meinem account ist Fritzi2019", "Fritzi2019"],
  ["passwort für die app przybi!lla1 geht auch nicht", "przybi!lla1"],
  ["mein login ist bogi_1972 und ich hab Dackel#waldi72 eingegeben", "Dackel#waldi72"],
  ["Zugangsdaten: jwolff / Sommer99", "Sommer99"],
  ["Zugang zur Lernwelt: abel.k / kurs-8812", "kurs-8812"],
  ["Login für das Portal: t_moor | Birne-77", "Birne-77"],
  ["I changed my password from Rose_Hill_07, what next", "Rose_Hill_07"],
  ["hab das Passwort von Apfel_Baum_31, auf was Neues umgestellt", "Apfel_Baum_31"],
  ["Passwort auf gruenSpecht55 geändert", "gruenSpecht55"],
  ["please set the password to Kite_Surf_18 now", "Kite_Surf_18"],
  ["Kennwort zu Nebel*99* gewechselt", "Nebel*99*"],
])("the password in %j is found", (text, password) => {
  expect(distinct(text)).toEqual([password]);
});

test.each([
  ["SIM-PIN 4836, Nutzer A. Hoffmann", "4836"],
  ["Schlüsselsafe: 7-0-3-1, danke", "7-0-3-1"],
  ["keybox: 2214 #", "2214"],
  ["meine pin ist 48 36", "48 36"],
  ["Pin für die Karte 4711", "4711"],
  ["EC-Karten-PIN 9921", "9921"],
  ["mTAN 991 882", "991 882"],
  ["PUK 12345678", "12345678"],
  ["gültig bis 09/27, Prüfziffer 481, wurde belastet", "481"],
  ["exp 08/29 code 4471", "4471"],
  ["CVC: 123", "123"],
  ["The code you texted me was 774 209 but it expired", "774 209"],
  ["your verification code is 482913", "482913"],
  ["Dein Code: 482913", "482913"],
  ["Türcode 4711#", "4711#"],
  ["Code der Haustür bis dahin: #4711B", "#4711B"],
  ["Der Code für die Tür lautet 1-9-8-4", "1-9-8-4"],
  ["Der Schlüssel liegt in der Schlüsselbox, Code 0926.", "0926"],
  ["Safe-Code 88-12-07", "88-12-07"],
  ["Auf meiner Visa 4012 8888 8888 1881 (Code 771, gültig bis 11/28)", "771"],
  ["Code fürs Hoftor is 1963, Tor klemmt", "1963"],
  ["2nd floor, buzzer code *7710", "*7710"],
  ["ich brauche den Abholcode. In der SMS steht 118 326, mein Name", "118 326"],
  ["der Code per SMS 118 408 ging auch nicht", "118 408"],
  ["läuft 04/29, Code hinten 811 – danke", "811"],
  ["gate code pls? last time it was 7719*", "7719*"],
  ["Spind-Code: 4408", "4408"],
  ["der Code am Schlüsselkasten ist 7711", "7711"],
  ["Packstation-Code 991204", "991204"],
  ["lobby code 3311#", "3311#"],
  ["Klingelcode 0815B", "0815B"],
  ["Zahlencode Garage 3108, Gruß", "3108"],
  ["Code Haustür 4417", "4417"],
  ["Zifferncode am Tor 2290", "2290"],
  ["Code Kellertür: 6612", "6612"],
  ["code garage 5518", "5518"],
  ["Alarmcode bis Freitag *7719#.", "*7719#"],
  ["Türcode ab Montag 5521", "5521"],
  ["door code until Friday 7731#", "7731#"],
  ["Torcode seit gestern 9914", "9914"],
  ["Haustürcode bis zum Wochenende 3381, danach neu", "3381"],
])("the code in %j is found", (text, code) => {
  expect(distinct(text)).toEqual([code]);
});

test("every code of a list is found", () => {
  expect(foundIn(secrets, "TANs: 482913, 482914 und 482915")).toEqual(["482913", "482914", "482915"]);
});

const token = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI0NzExIn0.q0Z1xkV8b3nT7mPz";

test.each([
  [`Authorization: Bearer ${token}`, token],
  ["The API key is nk_live_7QdR2mZx81LpVt0s.", "nk_live_7QdR2mZx81LpVt0s"],
  ["sk-proj-abcdefghijklmnopqrst1234", "sk-proj-abcdefghijklmnopqrst1234"],
  ["ghp_abcdefghijklmnopqrstuvwxyz0123456789", "ghp_abcdefghijklmnopqrstuvwxyz0123456789"],
  ["glpat-AbCdEf1234567890xyzQ", "glpat-AbCdEf1234567890xyzQ"],
  ["xoxb-123456789012-abcdefghijkl", "xoxb-123456789012-abcdefghijkl"],
  ["AKIAIOSFODNN7EXAMPLE", "AKIAIOSFODNN7EXAMPLE"],
  ["DB_URL=postgres://reporting_ro:Xk9!vT2_qLm@10.0.3.17:5432/crm", "Xk9!vT2_qLm"],
  ["https://user:pa55@host.example/", "pa55"],
  ["curl -u jwolff:geheim99 https://x.example", "geheim99"],
  ["mysql -u x -pGeheim77", "Geheim77"],
  ["DB_PASSWORD=hunter2", "hunter2"],
  ["dbpass = hunter22", "hunter22"],
  [`get(url, auth=("b.huber", "Winter-2024!"))`, "Winter-2024!"],
  ["HTTPBasicAuth('b.huber', 'Regen77')", "Regen77"],
  [`"password": "abc123"`, "abc123"],
  ["api_key: 'a8f5f167f44f4964e6c998dee827110c'", "a8f5f167f44f4964e6c998dee827110c"],
  ["client_secret=8Q~abcDEF1234567890", "8Q~abcDEF1234567890"],
  ["user=s.nakamura sess=b7e2c04f9d1148a6a3350ee1 err=LOCKED", "b7e2c04f9d1148a6a3350ee1"],
  ["https://x.example/reset?token=a8f5f167f44f4964e6c9", "a8f5f167f44f4964e6c9"],
])("the key in %j is found", (text, key) => {
  expect(distinct(text)).toEqual([key]);
});

test("a private key is one find, from its first line to its last", () => {
  const key = "-----BEGIN RSA PRIVATE KEY-----\nMIIEowIBAAKCAQEA7\nq0Z1xkV8b3nT7mPz\n-----END RSA PRIVATE KEY-----";
  expect(foundIn(secrets, `Hier:\n${key}\nDanke`)).toEqual([key]);
  expect(foundIn(secrets, `Hier:\n${key.slice(0, 60)}`)).toEqual([key.slice(0, 60)]);
});

test("the words of a wallet are one find", () => {
  const words = "apple banana car dog eel fig goat hat ink jar kite lion";
  expect(foundIn(secrets, `seed phrase: ${words}`)).toEqual([words]);
});

test.each([
  "Passwort vergessen",
  "Das Passwort muss 12 Zeichen haben",
  "Passwort mit mindestens 8 Zeichen",
  "Das Passwort läuft in 90 Tagen ab",
  "Das Passwort ist falsch",
  "Passwort ist abgelaufen.",
  "Mein Passwort sommer ist weg",
  "Password reset",
  "password: required",
  "password is incorrect",
  "Passwort-Manager 1Password",
  "Reisepass = 12AB34567",
  "Pass: 533380006",
  "Pass = C01X0006H",
  "die Fehlermeldung auf dem Display zeigt 4711",
  "Der Rabattcode aus der Mail ist 20250",
  "DB_PASSWORD=$SECRET",
  "PASSWORD=<password>",
  "Die PIN eingeben",
  "PIN 4-stellig",
  "PIN: 4-stellig",
  "PIN und TAN",
  "Prüfziffer 7",
  "Code 774 209",
  "Fehlercode 4041",
  "error code 5001",
  "exit code: 1000",
  "Rabattcode SOMMER2025",
  "Der Code 5000 erscheint",
  "die Kombination 3000",
  "commit 9f1c2e7a4b0d6c3e8f5a1b2c3d4e5f6a7b8c9d0e",
  "trace 7f3a9c1e4b2d8806",
  "uuid 550e8400-e29b-41d4-a716-446655440000",
  "sha256: e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
  "Bearer <token>",
  "const token = getToken();",
  "max_tokens: 4096",
  "primary key: id",
])("in %j there is none", (text) => {
  expect(foundIn(secrets, text)).toEqual([]);
});
