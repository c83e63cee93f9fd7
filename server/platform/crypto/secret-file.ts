import { randomBytes } from "node:crypto";
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  writeSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { SecretError } from "./errors.ts";

/** The server secrets: the first one seals, the others only open what they sealed before a rotation. */
export interface ServerSecrets {
  readonly current: Buffer;
  readonly previous: readonly Buffer[];
}

const fileName = "secret";
const secretLength = 32;

/** Path of the secret file in a data folder. */
export function secretFile(dataFolder: string): string {
  return join(dataFolder, fileName);
}

/**
 * The server secrets: from the settings when given there, otherwise from the file in the data folder, which is made on
 * the first start with mode 600. Throws `SecretError` when the file is unreadable by us or readable by others.
 */
export function loadSecrets(
  dataFolder: string,
  configured: { current: Buffer | null; previous: readonly Buffer[] },
): ServerSecrets {
  if (configured.current !== null) return { current: configured.current, previous: configured.previous };
  const path = secretFile(dataFolder);
  if (!existsSync(path)) writeSecrets(path, [randomBytes(secretLength)]);
  const [current, ...previous] = readSecrets(path);
  if (current === undefined)
    throw new SecretError(
      `The secret file ${path} is empty. Restore it from where you keep it; without it nothing sealed opens.`,
    );
  return { current, previous: [...previous, ...configured.previous] };
}

/** Puts a new secret in front of the file; the old ones stay to open what they sealed. Returns how many there are now. */
export function rotateSecret(dataFolder: string): number {
  const path = secretFile(dataFolder);
  const secrets = [randomBytes(secretLength), ...readSecrets(path)];
  writeSecrets(path, secrets);
  return secrets.length;
}

/**
 * Removes earlier secrets that nothing needs any more from the file; the current one stays. Returns how many went. What
 * was sealed with them and not counted as needed cannot be opened after this.
 */
export function retireSecrets(dataFolder: string, isNeeded: (secret: Buffer) => boolean): number {
  const path = secretFile(dataFolder);
  const [current, ...earlier] = readSecrets(path);
  if (current === undefined) return 0;
  const needed = earlier.filter(isNeeded);
  if (needed.length < earlier.length) writeSecrets(path, [current, ...needed]);
  return earlier.length - needed.length;
}

function readSecrets(path: string): Buffer[] {
  if ((statSync(path).mode & 0o077) !== 0) {
    throw new SecretError(`The secret file ${path} can be read by other users. Run: chmod 600 ${path}`);
  }
  const lines = readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "");
  return lines.map((line, index) => {
    const secret = Buffer.from(line.trim(), "base64url");
    if (secret.length !== secretLength) {
      throw new SecretError(
        `Line ${index + 1} of the secret file ${path} is not a secret (43 characters of base64url). Restore the file.`,
      );
    }
    return secret;
  });
}

/** Written beside and renamed, so that a crash leaves either the old file or the new one. */
function writeSecrets(path: string, secrets: readonly Buffer[]): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const beside = `${path}.new`;
  const file = openSync(beside, "w", 0o600);
  try {
    chmodSync(beside, 0o600);
    writeSync(file, `${secrets.map((secret) => secret.toString("base64url")).join("\n")}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(beside, path);
  const folder = openSync(dirname(path), "r");
  fsyncSync(folder);
  closeSync(folder);
}
