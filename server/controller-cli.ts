import { parseArgs } from "node:util";
import { type Controller, type ControllerState, controllerSchema } from "@diskret/contract";
import { readConfig } from "#platform/config";
import { openControllerDesk } from "./command-line/controller-desk.ts";

const help = `npm run -s controller -- [options]

Shows the facts about the controller that the law wants named, and sets those that are given. Works while the server
runs and while it is stopped. The same facts stand on the operator's page.

  --name TEXT            with the legal form, e.g. "Muster GmbH"
  --represented-by TEXT  managing directors, board or owner
  --address TEXT         street and number, postcode and town, e.g. "Musterweg 1, 50667 Köln"
  --email TEXT
  --phone TEXT
  --human-contact TEXT   how visitors reach a person: a page, an e-mail address or a phone number
  --dpo-required yes|no  whether a data-protection officer must be named
  --dpo-contact TEXT     the officer's contact; a name is not needed
  --register-entry TEXT  e.g. "Amtsgericht Köln, HRB 12345"
  --vat-id TEXT
  --hosting-provider TEXT  who hosts the server, e.g. "Muster Hosting GmbH, Köln"; empty on your own premises.
                         They are your processor: conclude a contract with them (Art. 28 GDPR)
  --hosting-country XX   where that server stands, e.g. DE
  --help                 this text

An empty text ("") removes a fact.
Exit code: 0 when nothing that the law requires is missing, 1 when something is, 2 when the facts could not be read or set.`;

const texts = {
  name: "name",
  "represented-by": "representedBy",
  address: "address",
  email: "email",
  phone: "phone",
  "human-contact": "humanContact",
  "dpo-contact": "dpoContact",
  "register-entry": "registerEntry",
  "vat-id": "vatId",
  "hosting-provider": "hostingProvider",
  "hosting-country": "hostingCountry",
} as const;
const options = Object.keys(texts) as readonly (keyof typeof texts)[]; // Object.keys forgets the keys' type

/** The facts given on the command line; null when help was asked for. */
function readChanges(): Partial<Controller> | null {
  const { values } = parseArgs({
    options: {
      ...Object.fromEntries(options.map((option) => [option, { type: "string" as const }])),
      "dpo-required": { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help === true) return null;
  const required = values["dpo-required"];
  if (required !== undefined && required !== "yes" && required !== "no") {
    throw new Error("--dpo-required takes yes or no.");
  }
  const given: ReadonlyMap<string, unknown> = new Map(Object.entries(values));
  const changes = options.flatMap((option) => {
    const text = given.get(option);
    return typeof text === "string" ? [[texts[option], text]] : [];
  });
  return { ...Object.fromEntries(changes), ...(required !== undefined && { dpoRequired: required === "yes" }) };
}

/** Joins what is stored with what is given. Throws with every fault at once. */
function merged(stored: Controller, changes: Partial<Controller>): Controller {
  const parsed = controllerSchema.safeParse({ ...stored, ...changes });
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(({ path, message }) => `  ${path.join(".")}: ${message}`);
  throw new Error(["The facts were not stored, because some do not fit:", ...faults].join("\n"));
}

function shown({ controller, missing }: ControllerState): string {
  const facts = options.map(
    (option) => `  ${option.padEnd(16)} ${controller[texts[option]].replaceAll("\n", ", ") || "–"}`,
  );
  const required = `  ${"dpo-required".padEnd(16)} ${controller.dpoRequired ? "yes" : "no"}`;
  if (missing.length === 0) return [...facts, required, "", "Nothing that the law requires is missing."].join("\n");
  const lacking = missing.map(({ field, law, message }) => `  ${field} (${law}): ${message.en}`);
  return [...facts, required, "", "The law requires, and it is missing:", ...lacking].join("\n");
}

async function main(): Promise<void> {
  const changes = readChanges();
  if (changes === null) return console.log(help);
  const config = readConfig();
  await using desk = await openControllerDesk(config);
  const before = await desk.read();
  const changed = Object.keys(changes).length > 0;
  const state = changed ? await desk.write(merged(before.controller, changes)) : before;
  console.log(shown(state));
  if (state.missing.length > 0) process.exitCode = 1;
}

try {
  await main();
} catch (fault) {
  console.error(fault instanceof Error ? fault.message : "The facts could not be set because of an unknown fault.");
  process.exitCode = 2;
}
