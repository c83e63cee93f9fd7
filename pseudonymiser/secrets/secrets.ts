import type { Finding, Recogniser } from "../finding.ts";
import { literalTriggers } from "../text/literal-triggers.ts";
import { assignedSecrets, assignedTrigger } from "./assigned-secret.ts";
import { credentialPairs, pairPatterns, passwordsBeforeHosts } from "./credential-pair.ts";
import { privateKeys } from "./private-key.ts";
import { seedPatterns, seedPhrases } from "./seed-phrase.ts";
import { codePatterns, codesBehindCards, spokenCodes } from "./spoken-code.ts";
import { passwordPatterns, spokenPasswords } from "./spoken-password.ts";
import { formattedTokens, tokenPatterns } from "./token-format.ts";

interface Finder {
  readonly find: (plain: string) => readonly Finding[];
  readonly patterns: readonly RegExp[];
}

const finders: readonly Finder[] = [
  { find: formattedTokens, patterns: tokenPatterns },
  { find: assignedSecrets, patterns: [assignedTrigger] },
  { find: spokenPasswords, patterns: passwordPatterns },
  { find: spokenCodes, patterns: codePatterns },
  { find: credentialPairs, patterns: pairPatterns },
  { find: seedPhrases, patterns: seedPatterns },
];
const all = finders.flatMap(({ patterns }) => patterns);
/** Few texts tell a secret: one pass says which finders are worth a try. */
const triggers = literalTriggers(all);

/**
 * Finds what opens something: passwords, PINs, one-time codes, codes of doors, card check numbers, keys and tokens.
 *
 * Format: keys and tokens by the prefixes of their issuers, JSON Web Tokens, blocks of private keys; passwords and codes by
 * the words that tell them ("Passwort", "pw:", "PIN", "Code der Haustür"), in technical text by the name they are assigned
 * to. Hashes, commits, UUIDs and traces are no secrets.
 *
 * @example "Passwort Sommer2024!Kiel – gestern ging es" // Sommer2024!Kiel
 * @example "SIM-PIN 4836" // 4836
 * @example "The code you texted me was 774 209" // 774 209
 * @example "Authorization: Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI0NzExIn0.q0Z1xkV8b3nT7mPz" // the token
 * @example "Passwort vergessen" // nothing
 * @example "Das Passwort muss 12 Zeichen haben" // nothing
 * @example "commit 9f1c2e7a4b0d6c3e8f5a1b2c3d4e5f6a7b8c9d0e" // nothing
 */
export const secrets: Recogniser = {
  name: "secrets",
  find({ plain }) {
    const ranges = triggers.rangesIn(plain);
    const found = finders.flatMap(({ find, patterns }) =>
      patterns.some((pattern) => (ranges[all.indexOf(pattern)] ?? []).length > 0) ? find(plain) : [],
    );
    return [...privateKeys(plain), ...found, ...passwordsBeforeHosts(plain), ...codesBehindCards(plain)];
  },
};
