import { parseArgs } from "node:util";
import { type Config, readConfig } from "#platform/config";
import { CommandRefused } from "./command-line/errors.ts";
import { openSecretDesk, type SecretDesk, type SecretUse } from "./command-line/secret-desk.ts";

const help = `npm run -s secret -- COMMAND

Changes the server's secret in the secret file. Works while the server is stopped.

  rotate         puts a new secret in front. Earlier ones stay in the file as long as something needs them:
                 conversations until their visitor comes back or their period ends, files until "retire",
                 questions and requests of visitors until they are deleted
  retire         locks the files with the current secret, then removes earlier secrets that nothing needs any more
  show-versions  lists the secrets by their fingerprints, with what each of them still locks

Where the secret comes from DISKRET_SECRET, "rotate" refuses: put the old secret into DISKRET_SECRET_PREVIOUS and a new
one into DISKRET_SECRET. "retire" locks the files anew there too, and "show-versions" tells which earlier ones can go.

Exit code: 0 when it is done, 2 when it could not be done; nothing was changed then.`;

const commands = { rotate, retire, "show-versions": showVersions } as const;
type Command = keyof typeof commands;

const isCommand = (text: string | undefined): text is Command => text !== undefined && Object.hasOwn(commands, text);

async function rotate(desk: SecretDesk, config: Config): Promise<readonly string[]> {
  refuseWithSetting(config);
  const earlier = desk.rotate() - 1;
  return [
    `A new secret is in front of ${desk.file}. What is stored from now on is locked with it.`,
    `Earlier secrets that stay in the file, as long as conversations or files need them: ${earlier}.`,
    "Copy the file to where you keep the secret, apart from the data. Operators sign in again.",
    "Files are locked anew by: npm run -s secret -- retire",
  ];
}

async function retire(desk: SecretDesk, config: Config): Promise<readonly string[]> {
  const { rewrapped, unreadable, retired } = await desk.retire();
  const [, ...earlier] = await desk.uses();
  const staying = earlier.reduce((sum, { conversations }) => sum + conversations, 0);
  const letters = earlier.reduce((sum, use) => sum + use.letters, 0);
  const canGo = earlier.filter((use) => use.conversations + use.files + use.letters === 0);
  return [
    `Files locked anew with the current secret: ${rewrapped}.`,
    ...(unreadable > 0
      ? [
          `Files that no secret at hand opens, or that are damaged: ${unreadable}. Restore them or remove their sources.`,
        ]
      : []),
    ...(config.secrets.current === null ? [`Earlier secrets removed from ${desk.file}: ${retired}.`] : []),
    ...canGo.map(({ place }) => `Nothing needs this one any more, you can remove it: ${place}.`),
    staying === 0
      ? "No conversation needs an earlier secret any more."
      : `Conversations that still need an earlier secret: ${staying}. Run this again when their period is over.`,
    ...(letters === 0 ? [] : [`Questions and requests of visitors that still need one: ${letters}.`]),
  ];
}

async function showVersions(desk: SecretDesk): Promise<readonly string[]> {
  return (await desk.uses()).map(shown);
}

function shown({ version, place, conversations, files, letters }: SecretUse): string {
  const fingerprint = version.toString(16).padStart(8, "0");
  return `${fingerprint}  ${place.padEnd(32)}  conversations: ${conversations}, files: ${files}${letters === 0 ? "" : `, questions and requests: ${letters}`}`;
}

/** With the secret in the settings a changed file would change nothing. */
function refuseWithSetting(config: Config): void {
  if (config.secrets.current === null) return;
  throw new CommandRefused(
    "The secret comes from DISKRET_SECRET, so the secret file is not used and was not changed. To change the secret, " +
      "put the old one into DISKRET_SECRET_PREVIOUS (separated by commas from earlier ones) and a new one into " +
      "DISKRET_SECRET, then start. What can go is told by: npm run -s secret -- show-versions",
  );
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { help: { type: "boolean", default: false } },
  });
  const [command, ...rest] = positionals;
  if (values.help || command === undefined) return console.log(help);
  if (!isCommand(command) || rest.length > 0) throw new CommandRefused(`There is no such command.\n\n${help}`);
  const config = readConfig();
  await using desk = await openSecretDesk(config);
  for (const line of await commands[command](desk, config)) console.log(line);
}

try {
  await main();
} catch (fault) {
  console.error(
    fault instanceof Error ? fault.message : "The secret could not be changed because of an unknown fault.",
  );
  process.exitCode = 2;
}
