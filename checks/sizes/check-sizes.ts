import type { Finding } from "../finding.ts";
import { isTestCode, readSources, type Source } from "../source/parse-source.ts";
import { functionsOf, linesOf, type MeasuredFunction, quantile } from "./measure-sizes.ts";

/** How long things may be. A file is split by idea, not by length: the limit only says that one is due. */
export const limits = {
  fileLines: 400,
  medianFileLines: 90,
  functionLines: 60,
  /** A factory (`createX`) stands in for a class: its methods count for themselves, but all of it must fit this. */
  factoryLines: 120,
  nineInTenFunctionLines: 40,
  parameters: 3,
} as const;

/** Guards the sizes of files and functions. Tests are held to the limit for files only. */
export async function checkSizes(root: string): Promise<readonly Finding[]> {
  const sources = readSources(root);
  const findings = sources.flatMap(sizeFaults);
  const { medianFile, nineInTenFunctions } = figures(sources);
  const house = (message: string) => findings.push({ file: "server", line: null, message });
  if (medianFile > limits.medianFileLines) {
    house(`half of all files are longer than ${medianFile} lines; the limit is ${limits.medianFileLines}`);
  }
  if (nineInTenFunctions > limits.nineInTenFunctionLines) {
    house(
      `one function in ten is longer than ${nineInTenFunctions} lines; the limit is ${limits.nineInTenFunctionLines}`,
    );
  }
  return findings;
}

/** The sizes of the house in one line. */
export function describeSizes(root: string): string {
  const { files, functions, medianFile, nineInTenFunctions } = figures(readSources(root));
  return `${files} files, half under ${medianFile} lines; ${functions} functions, nine in ten under ${nineInTenFunctions}`;
}

function figures(sources: readonly Source[]) {
  const product = sources.filter((source) => !isTestCode(source.path));
  const functions = product.flatMap(functionsOf);
  return {
    files: product.length,
    functions: functions.length,
    medianFile: quantile(product.map(linesOf), 0.5),
    nineInTenFunctions: quantile(
      functions.map(({ lines }) => lines),
      0.9,
    ),
  };
}

function sizeFaults(source: Source): Finding[] {
  const findings: Finding[] = [];
  const { path: file } = source;
  const lines = linesOf(source);
  if (lines > limits.fileLines) {
    findings.push({ file, line: null, message: `${lines} lines; the limit is ${limits.fileLines}: split it by idea` });
  }
  if (isTestCode(file)) return findings;
  const isDictionary = file.includes("/messages/"); // words by their names: data that is read, not followed
  for (const measured of functionsOf(source)) {
    const { name, line, parameters } = measured;
    const { length, limit } = lengthOf(measured);
    if (length > limit && !isDictionary)
      findings.push({ file, line, message: `${name} has ${length} lines; the limit is ${limit}` });
    if (parameters > limits.parameters) {
      const message = `${name} takes ${parameters} parameters; over ${limits.parameters} it takes an object`;
      findings.push({ file, line, message });
    }
  }
  return findings;
}

function lengthOf({ name, lines, ownLines }: MeasuredFunction): { length: number; limit: number } {
  const isFactory = /^create[A-Z]/.test(name);
  if (isFactory && ownLines <= limits.functionLines) return { length: lines, limit: limits.factoryLines };
  return { length: isFactory ? ownLines : lines, limit: limits.functionLines };
}
