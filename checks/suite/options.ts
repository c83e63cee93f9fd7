import { parseArgs } from "node:util";

export type TestEngine = "pglite" | "postgresql";

export interface TestOptions {
  /** Only test files whose path contains this; the gate is left out then. */
  readonly only: string | null;
  readonly engines: readonly TestEngine[];
}

/** Help for `npm test -- --help`. */
export const testHelp = `npm test [-- options]

  --only <part of a path>        only test files whose path contains it, without the gate of \`npm run check\`
  --engine pglite|postgresql     only on this database engine (default: both)

A browser is found by CHROMIUM_PATH or on the search path. With CI=true a test that was skipped is a failure.`;

/** Reads the options of `npm test`; `null` asks for help. Throws on anything unknown. */
export function testOptions(parameters: readonly string[]): TestOptions | null {
  const { values } = parseArgs({
    args: [...parameters],
    options: {
      only: { type: "string" },
      engine: { type: "string" },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  if (values.help) return null;
  const engine = values.engine;
  if (engine !== undefined && engine !== "pglite" && engine !== "postgresql") {
    throw new Error(`--engine takes pglite or postgresql, not "${engine}".`);
  }
  return { only: values.only ?? null, engines: engine === undefined ? ["pglite", "postgresql"] : [engine] };
}
