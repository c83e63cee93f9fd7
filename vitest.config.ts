import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import { ResultsReporter } from "./checks/suite/reporter.ts";

/** The longest files, longest first. Started last, they would run alone while the other core has nothing to do. */
const longest = [
  "server/breakings.test.ts",
  "server/platform/database/embedded/crash.test.ts",
  "server/e2e/",
  "widget/chat/",
  "dashboard/",
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const place = longest.findIndex((path) => moduleId.includes(`/${path}`));
      return place === -1 ? longest.length : place;
    };
    return (await super.sort(files)).toSorted((one, other) => rank(one) - rank(other));
  }
}

export default defineConfig({
  test: {
    include: ["{contract,pseudonymiser,server,widget,dashboard,checks}/**/*.test.{ts,tsx}"],
    // Generous, as a browser or a database starts slowly on a busy machine; they only bound what hangs.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 120_000 } },
    pool: "forks",
    maxWorkers: 2,
    maxConcurrency: 2,
    sequence: { sequencer: LongestFirst },
    reporters: ["default", new ResultsReporter()],
  },
});
