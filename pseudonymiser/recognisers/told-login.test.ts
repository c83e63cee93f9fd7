import { expect, test } from "vitest";
import { foundIn } from "./testing/found-in.ts";
import { username } from "./username.ts";

test.each([
  ["Mit dem Konto meiner Schwester (gerda-ahorn) geht es", "gerda-ahorn"],
  ["im Profil meines Sohnes (leo_07) fehlt das Bild", "leo_07"],
  ["the account of my brother (tim-kicks) is locked", "tim-kicks"],
  ["der Zugang von Herrn Abel (k.abel) ist zu", "k.abel"],
  ["das Konto unserer Praktikantin (mia-lager) bleibt", "mia-lager"],
  ["Angemeldet bin ich als waldkauz_66, seit Mai", "waldkauz_66"],
  ["Eingeloggt war sie mit hexe.77 am Montag", "hexe.77"],
  ["registriert habe ich mich unter moor-frosch", "moor-frosch"],
  ["Angemeldet sind wir bei euch als fam_ahorn", "fam_ahorn"],
  ["Registriert ist er als kalle99", "kalle99"],
  ["Follow me @ pots_by_ann for more", "pots_by_ann"],
  ["folgt mir @ nadel_und_faden", "nadel_und_faden"],
  ["find us on insta @ brot.und.mehr2", "brot.und.mehr2"],
  ["Insta @ lea_malt", "lea_malt"],
  ["dm me @ kai-surft", "kai-surft"],
  ["Zugang zur Lernwelt: abel.k / kurs-8812", "abel.k"],
  ["Login für das Portal: t_moor | Birne-77", "t_moor"],
  ["access to the library: ann_hill / Pear-771", "ann_hill"],
  ["Zugangsdaten für unsere Cloud: jan.ahorn / Apfel_12", "jan.ahorn"],
  ["Anmeldung zum Campus: st118.moor / Start-99", "st118.moor"],
  ["gesehen mit dem Benutzer kschneider.", "kschneider"],
  ["zuletzt am Rechner: User mhoffmann, danach keiner", "mhoffmann"],
  ["gesperrt ist die Kennung tbergmann.", "tbergmann"],
  ["opened by user jpeterson.", "jpeterson"],
  ["Das lief unter dem Account swinkler.", "swinkler"],
  ["Liebe Ute, dein Zugang uahorn ist ab Montag gesperrt", "uahorn"],
  ["User dmoor from 2001:db8:9::2 signed in", "dmoor"],
  ["Im Shop sind Sie als ahorn.ute angelegt", "ahorn.ute"],
  ["In der Cloud unter moor_t neu registriert", "moor_t"],
  ["Es lief mit dem Benutzer qteilert.", "qteilert"],
  ['Siehe die Zeile: 192.0.2.9 - hahorn2 [04/Mar/2025:22:40:01 +0100] "GET /"', "hahorn2"],
  ["Why rejected? svc_ute:pR7#zz19 @ 10.1.4.9, port 22", "svc_ute"],
  ["Permission denied (publickey) for jahorn from 198.51.100.14", "jahorn"],
  ["Permission denied (publickey,password) for kmoor.", "kmoor"],
])("in %j the log-in is found", (text, login) => {
  expect([...new Set(foundIn(username, text))]).toEqual([login]);
});

test.each([
  "Das Konto der Firma (gesperrt) bleibt",
  "Das habe ich mit dem Benutzer besprochen.",
  "mit dem Benutzer vereinbart.",
  "Der Benutzer kann das, dem Nutzer gefällt es, der Zugang wird gesperrt.",
  "the user agent is old, every user account was checked, the login page is down",
  "Mit dem Login klappt es, um 12:30 @ Halle 4",
  "Zugang zum Portal: siehe unten",
  "Angemeldet bin ich als Gast",
  "meet me @ noon",
  "Account inactive. User offline.",
])("in %j there is none", (text) => {
  expect(foundIn(username, text)).toEqual([]);
});
