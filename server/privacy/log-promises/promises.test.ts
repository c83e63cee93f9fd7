import { expect, test } from "vitest";
import { openTestApp } from "#testing/app";
import { logPromises } from "./promises.ts";

test("the promises about logs hold on a running installation, again and again", async () => {
  await using installation = await openTestApp({ withHandbook: true });
  const promises = logPromises.map(({ id }) => id);
  for (const _time of ["first", "second"]) {
    const { verdicts } = await installation.app.audit.run({ promises, signal: new AbortController().signal });
    expect(verdicts.map(({ promise, verdict, reason }) => ({ promise, verdict, reason }))).toEqual(
      promises.map((promise) => ({ promise, verdict: "holds", reason: null })),
    );
  }
});
