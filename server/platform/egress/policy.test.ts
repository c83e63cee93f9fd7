import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Call, decide, type PolicySettings } from "./policy.ts";
import { defineRecipient, ownsUrl, type Recipient } from "./recipient.ts";

const now = new Date("2026-03-01T12:00:00Z");
const inside = ["AT", "DE", "FR", "IS", "CH", "GB"];
const outside = ["US", "CN", "IN", "RU", "AU"];

const recipients = fc.record({
  id: fc.string({ minLength: 1 }),
  legalName: fc.constant("Test GmbH"),
  address: fc.constant("Weg 1, Bonn"),
  role: fc.constantFrom("processor", "controller", "own-infrastructure", "own-website" as const),
  countries: fc.array(fc.constantFrom(...inside, ...outside), { maxLength: 3 }),
  safeguard: fc.constantFrom("eea", "adequacy", "scc", "own-premises", "no-personal-data", "none" as const),
  contractDate: fc.constantFrom(null, "2025-01-01", "2027-01-01"),
  hosts: fc.array(
    fc.record({ host: fc.constantFrom("a.example", "b.example", "127.0.0.1"), port: fc.constantFrom(80, 443, 8443) }),
    { maxLength: 3 },
  ),
  purposes: fc.uniqueArray(fc.constantFrom("answer", "image", "proof"), { maxLength: 3 }),
  categories: fc.uniqueArray(fc.constantFrom("message-content", "technical-data"), { maxLength: 2 }),
  consentFor: fc.uniqueArray(fc.constantFrom("answer", "image"), { maxLength: 2 }),
  keeps: fc.constant({ de: "nichts", en: "nothing" }),
});
const urls = fc
  .tuple(
    fc.constantFrom("http", "https"),
    fc.constantFrom("a.example", "b.example", "evil.example", "127.0.0.1"),
    fc.constantFrom("", ":443", ":8443"),
  )
  .map(([scheme, host, port]) => new URL(`${scheme}://${host}${port}/path`));

const calls = fc
  .record({ known: fc.array(recipients, { minLength: 1, maxLength: 3 }), stranger: recipients, pick: fc.nat(3) })
  .chain(({ known, stranger, pick }) =>
    fc.record({
      settings: fc.record({
        recipients: fc.constant<readonly Recipient[]>(known),
        euOnly: fc.boolean(),
        now: fc.constant(now),
      }),
      call: fc.record({
        recipient: fc.constant<Recipient>(known[pick] ?? stranger),
        purpose: fc.constantFrom("answer", "image", "proof", "tracking"),
        categories: fc.dictionary(
          fc.constantFrom("message-content", "technical-data", "account-data"),
          fc.integer({ min: -1, max: 5 }),
        ),
        url: urls,
        method: fc.constantFrom("GET", "HEAD", "POST", "PUT", "DELETE"),
        consented: fc.boolean(),
      }),
    }),
  );

const ownRoles: readonly string[] = ["own-infrastructure", "own-website"];

const passes = (call: Call, settings: PolicySettings) => decide(call, settings) === null;
const whatPasses = (check: (call: Call, settings: PolicySettings) => boolean) =>
  fc.assert(
    fc.property(calls, ({ call, settings }) => !passes(call, settings) || check(call, settings)),
    { numRuns: 3_000 },
  );

describe("whatever the recipients and settings are", () => {
  test("nobody undeclared is called", () => {
    whatPasses(({ recipient }, settings) => settings.recipients.includes(recipient));
  });
  test("no host is called that the recipient does not own", () => {
    whatPasses(({ recipient, url }) => ownsUrl(recipient, url) && url.hostname !== "evil.example");
  });
  test("with EU only, no country outside the EEA and the adequacy decisions is called", () => {
    whatPasses(
      ({ recipient: { countries, role } }, { euOnly }) =>
        !euOnly ||
        role === "own-website" ||
        (countries.length > 0 && countries.every((country) => inside.includes(country))),
    );
  });
  test("an own website gets no data of any category, and no method that changes something", () => {
    whatPasses(
      ({ recipient: { role }, categories, method }) =>
        role !== "own-website" || (Object.keys(categories).length === 0 && ["GET", "HEAD"].includes(method)),
    );
  });
  test("without contract only the operator's own machines and websites are called", () => {
    whatPasses(({ recipient: { role, contractDate } }) => ownRoles.includes(role) || contractDate === "2025-01-01");
  });
  test("without safeguard only the operator's own machines and websites are called", () => {
    whatPasses(({ recipient: { role, safeguard } }) => ownRoles.includes(role) || safeguard !== "none");
  });
  test("without the consent that a purpose needs, nothing is sent", () => {
    whatPasses(({ recipient, purpose, consented }) => consented || !recipient.consentFor?.includes(purpose));
  });
  test("only declared purposes and categories with sensible counts are sent", () => {
    whatPasses(
      ({ recipient, purpose, categories }) =>
        recipient.purposes.includes(purpose) &&
        Object.entries(categories).every(([name, count]) => recipient.categories.includes(name) && count >= 0),
    );
  });
  test("nothing goes unencrypted to somebody else's machine", () => {
    whatPasses(
      ({ recipient, url }) =>
        url.protocol === "https:" || recipient.role === "own-infrastructure" || url.hostname === "127.0.0.1",
    );
  });
});

const provider = defineRecipient({
  id: "provider",
  legalName: "Anbieter GmbH",
  address: "Weg 1, Bonn",
  role: "processor",
  countries: ["DE"],
  safeguard: "eea",
  contractDate: "2025-01-01",
  hosts: [{ host: "api.provider.example", port: 443 }],
  purposes: ["answer"],
  categories: ["message-content"],
  keeps: { de: "nichts", en: "nothing" },
});
const call: Call = {
  recipient: provider,
  purpose: "answer",
  categories: { "message-content": 1 },
  url: new URL("https://api.provider.example/v1"),
  method: "POST",
  consented: false,
};
const settings = { recipients: [provider], euOnly: true, now };

test("an own website is read without contract and wherever it stands, and nothing else is done to it", () => {
  const website = defineRecipient({
    ...provider,
    role: "own-website",
    countries: ["US"],
    safeguard: "no-personal-data",
    contractDate: null,
    purposes: ["own-website"],
    categories: [],
  });
  const read: Call = { ...call, recipient: website, purpose: "own-website", categories: {}, method: "GET" };
  const among = { ...settings, recipients: [website] };
  expect(decide(read, among)).toBeNull();
  expect(decide({ ...read, method: "POST" }, among)?.code).toBe("not-a-read");
  expect(decide({ ...read, categories: { "message-content": 1 } }, among)?.code).toBe("not-a-read");
  expect(decide({ ...read, url: new URL("http://api.provider.example:443/v1") }, among)?.code).toBe("not-encrypted");
  expect(decide(read, settings)?.code).toBe("recipient-not-declared");
});

test("a declared call passes", () => {
  expect(decide(call, settings)).toBeNull();
});

test.each([
  ["recipient-not-declared", { recipient: { ...provider } }],
  ["host-not-of-recipient", { url: new URL("https://api.provider.example:8443/v1") }],
  ["host-not-of-recipient", { url: new URL("https://api.provider.example.evil.example/v1") }],
  ["purpose-not-declared", { purpose: "training" }],
  ["category-not-declared", { categories: { "account-data": 1 } }],
] as const)("%s says what is wrong and how to mend it", (code, change) => {
  const denial = decide({ ...call, ...change }, settings);
  expect(denial).toMatchObject({ code });
  expect(denial?.mend).toMatch(/\.$/);
});

test("further rules can refuse what the door's own would let pass, and nothing else", () => {
  const denial = { code: "consent-missing", reason: "the person has restricted it.", mend: "Wait." } as const;
  expect(decide(call, settings, [() => denial])).toEqual(denial);
  expect(decide({ ...call, purpose: "training" }, settings, [() => null])?.code).toBe("purpose-not-declared");
});
