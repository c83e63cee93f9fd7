import { defineConfig } from "vitest/config";
import { ResultsReporter } from "./checks/suite/reporter.ts";

export default defineConfig({
  test: {
    include: ["{contract,server,widget,dashboard,checks}/**/*.test.{ts,tsx}"],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    pool: "forks",
    maxWorkers: 2,
    reporters: ["default", new ResultsReporter()],
  },
});
