import { expect, test } from "vitest";
import { foundIn } from "./testing/found-in.ts";
import { username } from "./username.ts";

const distinct = (text: string) => [...new Set(foundIn(username, text))];

test.each([
  ["Benutzername twolff_87, Passwort Sommer2024", "twolff_87"],
  ["Benutzername: mkoenig", "mkoenig"],
  ["mein Benutzername ist mkoenig", "mkoenig"],
  ["Benutzername mkoenig, Passwort folgt", "mkoenig"],
  ["Username k.oyelaran, last login yesterday", "k.oyelaran"],
  ["my username is tomtom and", "tomtom"],
  ["User: jwolff", "jwolff"],
  ["Login jwolff87", "jwolff87"],
  ["Kunde Roland Frost (Login rfrost)", "rfrost"],
  ["Online-Zugang simunic.m mit Startkennwort", "simunic.m"],
  ["Nutzername 'Sternchen'", "Sternchen"],
  ["Kennung: ab12345", "ab12345"],
  ["ich bin angemeldet als jwolff_kiel", "jwolff_kiel"],
  ["signed in as p.lindgren@fjordmail.example or pernilla_knits", "pernilla_knits"],
  ["I shop with the accounts lena_k@inbox.example and lenak1990;", "lenak1990"],
  ["mein Insta ist @dani.macht.yoga, schick mir was", "@dani.macht.yoga"],
  ["mein Insta: dani.macht.yoga", "dani.macht.yoga"],
  ["folgt mir @tommy", "@tommy"],
  ["auf telegram unter @mo_07", "@mo_07"],
  ["mastodon: @jana@chaos.example", "@jana@chaos.example"],
  ["mein Konto heißt rosemarie_k oder so", "rosemarie_k"],
  ["Bitte löschen Sie mein Konto TanzUte1961 samt Profil", "TanzUte1961"],
  ["Betroffen ist das Konto wanderer_udo, die Adresse", "wanderer_udo"],
  ["Nutzer moewe-am-deich.", "moewe-am-deich"],
  ["User abel-k ist gesperrt", "abel-k"],
  ["Mein Account bei euch heißt seestern.77", "seestern.77"],
  ["der neue Zugang: Benutzer wartung-nord, Erstkennwort Birne.77.Gut", "wartung-nord"],
  ["der Nutzername igel-hilde reicht", "igel-hilde"],
  ["Online-Zugang (Anmeldename huber-franz) gesperrt", "huber-franz"],
  ["Neuer Kollege: User mnowak, Startkennwort Neu!Start24", "mnowak"],
  ["Gemeldet von B. Arslan (Vertrieb), Kennung arslanb. Danke", "arslanb"],
  ["dein Login bleibt joerg.d. Wenn es hakt", "joerg.d"],
  ["Zugang Portal heinz.k1951.", "heinz.k1951"],
  ["Login mit Handy-Signatur mhuber96 geht nicht", "mhuber96"],
  ["Ich kann mich mit alpenhexe1964 nicht mehr einloggen", "alpenhexe1964"],
  ["Antworte Ravi (@ravi.n) auf Slack", "@ravi.n"],
  ["remote: Permission denied to knowak-dev.", "knowak-dev"],
  ["vpn1 openvpn[2217]: mabel/192.0.2.81:51544 AUTH_FAILED", "mabel"],
  ["requests.get(url, auth=('b.huber', 'Winter-2024!'))", "b.huber"],
  ["uid=1004(mnowak) gid=1004", "mnowak"],
  ["usermod -aG docker mnowak", "mnowak"],
  ["net user mnowak /domain", "mnowak"],
  ["ssh jwolff@build-02", "jwolff"],
  ["ssh -p 2222 -i key jwolff@host.example", "jwolff"],
  ["postgres://reporting_ro:secret@10.0.3.17/crm", "reporting_ro"],
  [`-d '{"user":"r.becker"}'`, "r.becker"],
  ["export SMTP_USER=svc.mailer-kh", "svc.mailer-kh"],
  ["user=jwolff&x=1", "jwolff"],
  ["mysql -u jwolff -p", "jwolff"],
  [`203.0.113.47 - mkoenig [11/Feb/2025:08:14:22 +0100] "GET / HTTP/1.1" 403 548`, "mkoenig"],
  ["Failed password for invalid user jwolff from 10.0.0.1", "jwolff"],
  ["/home/jwolff/.ssh/config", "jwolff"],
  [String.raw`C:\Users\jwolff\Desktop`, "jwolff"],
  [String.raw`FIRMA\jwolff kann nicht drucken`, "jwolff"],
])("in %j the log-in is found", (text, login) => {
  expect(distinct(text)).toEqual([login]);
});

test("two handles side by side are both found", () => {
  expect(foundIn(username, "wer hat das gepostet, @kalle_vomkiez oder @nordlicht.nele?")).toEqual([
    "@kalle_vomkiez",
    "@nordlicht.nele",
  ]);
});

test.each([
  "Benutzername vergessen",
  "mein Benutzername ist falsch",
  "Benutzername und Passwort eingeben",
  "der Login geht nicht",
  "username already taken",
  "the user is logged in",
  "User wurde gesperrt",
  "Account gelöscht",
  "Zugang zum Portal",
  "login: true",
  "@media (min-width: 40em)",
  "@team bitte lesen",
  "@all: morgen frei",
  "@Override public void run()",
  "npm i @types/node",
  "ssh root@host",
  "git clone git@github.com:foo/bar",
  "const user = getUser(1);",
  "user = req.user;",
  "SELECT user, host FROM x",
  "UID CHE-114.702.385",
  "to open a business account: passport, proof of address",
  "user sign-up, user opt-in",
  "Konto DE89 5119 9044 0033 2211 00",
  "der Nutzer, Login fehlgeschlagen.",
  "Anmeldung mit Windows11 nicht möglich, ich will mich anmelden",
  "Netz 10.0.0.0/24, src/10.0.0.1",
  "schreib an jana.wolff@posteingang.example",
])("in %j there is none", (text) => {
  expect(foundIn(username, text)).toEqual([]);
});
