import type { Recogniser } from "../finding.ts";
import { secrets } from "../secrets/secrets.ts";
import { customerNumber } from "./customer-number.ts";
import { otherId } from "./other-id.ts";
import { tableIdentifiers } from "./table-identifiers.ts";
import { username } from "./username.ts";

/** The recognisers of what has no form of its own and only its surroundings give away. */
export const cueRecognisers: readonly Recogniser[] = [customerNumber, otherId, username, secrets, tableIdentifiers];
