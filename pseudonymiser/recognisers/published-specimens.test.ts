import { expect, test } from "vitest";
import { creditCard } from "./credit-card.ts";
import { iban } from "./iban.ts";
import { withoutSpecimens } from "./published-specimens.ts";
import { foundIn } from "./testing/found-in.ts";

test.each([
  "Mit der Testnummer 4242 4242 4242 4242 klappt die Zahlung",
  "In der Sandbox geht 4111111111111111 als Karte",
  "Nimm die Karte 5555 5555 5555 4444 (Stripe-Dokumentation)",
  "Beispiel einer IBAN: DE89 3704 0044 0532 0130 00",
])("%s holds a specimen and nothing of a person", (text) => {
  expect(foundIn(withoutSpecimens(creditCard), text)).toEqual([]);
  expect(foundIn(withoutSpecimens(iban), text)).toEqual([]);
});

test("a specimen without a word that says so counts, and so does another number beside such a word", () => {
  expect(foundIn(withoutSpecimens(iban), "Konto DE89 3704 0044 0532 0130 00")).toHaveLength(1);
  expect(foundIn(withoutSpecimens(iban), "zum Beispiel auf DE91 5009 9047 0648 4898 90")).toHaveLength(1);
});
