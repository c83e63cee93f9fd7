import { expect, test } from "vitest";
import { examplesOf } from "./testing/examples-of.ts";
import { foundIn } from "./testing/found-in.ts";
import { urlPersonal } from "./url-personal.ts";

test.each(examplesOf(new URL("url-personal.ts", import.meta.url)))("$text", ({ text, values }) => {
  expect(foundIn(urlPersonal, text)).toEqual(values);
});

test.each([
  "https://www.facebook.com/profile.php?id=100009876",
  "https://tauchclub.example/logs/bastian-becker",
  "https://intranet.example/staff/3308-xubarri",
  "facebook.com/annette.brugger.9",
  "https://x.com/rkeller_th",
  "https://www.tiktok.com/@dani.tanzt",
  "https://www.youtube.com/@opaswerkstatt",
  "https://norden.social/@hinnerk",
  "https://calendly.com/s-brandt/30min",
  "https://portal.example/kunden/max-weber?id=4711",
  "https://uni.example/~kmueller/lehre",
  "https://orcid.org/0000-0002-1825-0097",
  "https://t.me/gabi_n",
  "https://wa.me/491713920014",
  "https://portal.example/reset?token=9f1ca7e2b0",
  "https://verein.example/austritt?email=lena%40post.example",
  "https://stay.example/guests/grace-adeyemi-118",
  "https://forum.example/members/pernilla_knits",
  "https://git.example/amarsh-dev",
  "https://paypalme.example/marlies.ostrowski",
  "https://github.example/tamsin-varga",
  "https://praxis.example/anna-berger",
  "https://laden.example/wunschzettel/lotte-k-1984",
  "https://unsere-hochzeit.example/paul-und-paula-ehrlich",
  "https://kauf.example/anbieter/mirko-hansen",
  "www.jana-wolff.example",
  "https://jana-wolff.example/arbeiten",
  "https://portal.example/konto?email=jana@wolff.example",
  "https://verein.example/vorstand/jana-wolff",
  "https://social.example/in/t-ekwueme",
  "https://portfolio.example/baecker/anton-wagenbach",
  "https://fotos.example/2025/lena.krueger",
  "https://kalender.example/s.brandt",
  "https://firma.example/team/anna-berger",
  "https://shop.example/profil/frank-metzger-dachbau",
])("points to a person: %s", (url) => {
  expect(foundIn(urlPersonal, `Hier: ${url}, danke.`)).toEqual([url]);
  expect(foundIn(urlPersonal, `(siehe ${url})`)).toEqual([url]);
});

test.each([
  "https://www.stadtwerke.example/tarife/strom.html",
  "https://developer.mozilla.org/en-US/docs/Web/API/fetch",
  "https://github.com/microsoft/TypeScript/issues/123",
  "https://www.youtube.com/watch?v=dQw4w9WgXcQ",
  "https://www.xing.com/jobs/berlin-entwickler",
  "https://shop.example/suche?q=billy&sort=asc",
  "https://shop.example/team/kontakt",
  "https://firma.example/team/vertrieb",
  "https://firma.example/customers/success-stories",
  "https://firma.example/team.html",
  "https://portal.example/kunden/login?next=/start",
  "https://www.gesetze-im-internet.de/bdsg_2018/__26.html",
  "https://api.firma.example/people/{id}",
  "http://localhost:3000/users/1",
  "https://twitter.com/intent/tweet?text=hallo",
  "https://termine.example/",
  "https://termine.example/zahn-reinigung",
  "https://shop.example/clara-regal",
  "https://buchung.example/yoga-kurs",
  "www.rathaus.example/buergerservice/ausweis-beantragen",
  "und/oder z.B./d.h. src/index.ts/foo",
])("points to nobody: %s", (url) => {
  expect(foundIn(urlPersonal, `Siehe ${url} dazu.`)).toEqual([]);
});
