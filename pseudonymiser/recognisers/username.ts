import type { Recogniser } from "../finding.ts";
import { socialHandles } from "./social-handle.ts";
import { spokenLogins } from "./spoken-login.ts";
import { technicalLogins } from "./technical-login.ts";
import { toldLogins } from "./told-login.ts";

/**
 * Finds log-ins and handles.
 *
 * Format: 2 to 39 letters, digits, dots, hyphens and underscores; handles of social media with their @. No check digit.
 * Cues: "Benutzername", "Login", "Account", "Insta"; in technical text the place says it: `"user":"…"`, `ssh name@host`,
 * the user of a database URL, the third field of a web server's log. Log-ins of machines (root, git) are nobody's.
 *
 * @example "Benutzername twolff_87" // twolff_87
 * @example "mein Insta ist @dani.macht.yoga" // @dani.macht.yoga
 * @example "ssh jwolff@build-02" // jwolff
 * @example "postgres://reporting_ro:secret@10.0.3.17/crm" // reporting_ro
 * @example "Benutzername vergessen" // nothing
 * @example "@media (min-width: 40em)" // nothing
 * @example "@team bitte lesen" // nothing
 */
export const username: Recogniser = {
  name: "username",
  find({ plain }) {
    return [...spokenLogins(plain), ...socialHandles(plain), ...technicalLogins(plain), ...toldLogins(plain)];
  },
};
