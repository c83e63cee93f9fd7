import { expect, test } from "vitest";
import { email } from "./email.ts";
import { examplesOf } from "./testing/examples-of.ts";
import { foundIn } from "./testing/found-in.ts";

test.each(examplesOf(new URL("email.ts", import.meta.url)))("$text", ({ text, values }) => {
  expect(foundIn(email, text)).toEqual(values);
});

test.each([
  "⟦max.weber@firma.example⟧.Danke",
  "Mail:⟦a.b@c-d.example⟧;⟦e_f@g.co.uk⟧,",
  "**⟦jana@post.example⟧** und _⟦lena_k@post.example⟧_",
  "⟦müller@bäckerei-süß.example⟧",
  '⟦"max weber"@post.example⟧',
  "email=⟦jana@post.example⟧&x=1",
  "⟦jana (at) post.example⟧",
  "⟦jana.wolff{at}post.example⟧",
  "⟦jana(ät)post(dot)example⟧",
  "⟦jana at post dot example⟧",
  "schreib an ⟦jana punkt wolff ät post minus nord punkt example⟧ bitte",
  "die adresse ist ⟦jana unterstrich wolff äd web punkt de⟧ okay",
  "⟦jana.wolff ät post.example⟧",
  "⟦jana.wolff@ post.example⟧".replace("@ ", "@"),
  "E-Mail: ⟦jana.wolff @ post.example⟧",
  "mail an ⟦jana wolff klammeraffe post punkt de⟧",
  "⟦oksana77 [at] stern [dot] example⟧",
  "email is ⟦mo dot elamrani at sandpost dot example⟧",
  "⟦info@stadtwerke.example⟧",
])("a mail address: %s", (marked) => {
  const values = Array.from(marked.matchAll(/⟦([^⟧]*)⟧/g), ([, text]) => text);
  expect(foundIn(email, marked.replace(/[⟦⟧]/g, ""))).toEqual(values);
});

test.each([
  "noreply@shop.example",
  "max.mustermann@firma.example, ihr.name@domain.de",
  "Treffen um 18 Uhr @ Büro",
  "we met at the station at 10.30 a.m.",
  "it is at version 2.0, look at point 3",
  "root@localhost, user@host:~$",
  "@Override public void run()",
  "der Punkt ist, dass wir am Markt at home sind",
  "this@MainActivity.finish()",
])("no mail address: %s", (text) => {
  expect(foundIn(email, text)).toEqual([]);
});
