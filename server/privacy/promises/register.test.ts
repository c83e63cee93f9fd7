import { expect, test } from "vitest";
import { createRegister, type Installation, type PromiseDefinition, unresolvedKeepers } from "./index.ts";

const root = new URL("../../../", import.meta.url).pathname;
const here = "server/privacy/promises/register.ts";

function promise(change: Partial<PromiseDefinition<Installation>>): PromiseDefinition<Installation> {
  return {
    id: "TEST-01",
    sentence: { de: "Es gilt.", en: "It holds." },
    laws: ["GDPR 5(2)"],
    kinds: ["store"],
    keptBy: [{ file: here, name: "createRegister" }],
    prove: async () => [{ de: "Gesehen.", en: "Seen." }],
    ...change,
  };
}

test("promises come in the order of their ids and are found by them", () => {
  const register = createRegister([promise({ id: "TEST-02" }), promise({})]);
  expect(register.promises.map(({ id }) => id)).toEqual(["TEST-01", "TEST-02"]);
  expect(register.get("TEST-02")?.id).toBe("TEST-02");
  expect(register.get("TEST-03")).toBeUndefined();
});

test("every fault of the register is reported at once", () => {
  const faulty = promise({ id: "oops", sentence: { de: "", en: "It holds." }, laws: [], kinds: [], keptBy: [] });
  const build = () => createRegister([promise({}), promise({}), faulty]);
  for (const fault of [
    "TEST-01 is promised twice",
    "oops is no id",
    "oops lacks its sentence",
    "oops names no law",
    "oops names no kind of proof",
    "oops is kept by nobody",
  ]) {
    expect(build).toThrow(fault);
  }
});

test("a reference to keeping code resolves to what the file exports", async () => {
  expect(
    await unresolvedKeepers(root, [
      { file: here, name: "createRegister" },
      { file: here, name: "Register" },
      { file: "server/privacy/promises/index.ts", name: "createRegister" },
    ]),
  ).toEqual([]);
  expect(
    await unresolvedKeepers(root, [
      { file: here, name: "idPattern" },
      { file: here, name: "promiseFaults" },
      { file: here, name: "create" },
      { file: here, name: ".*" },
      { file: "server/nowhere.ts", name: "createRegister" },
    ]).then((faults) => faults.map(({ en }) => en)),
  ).toEqual([
    `${here} exports no idPattern.`,
    `${here} exports no promiseFaults.`,
    `${here} exports no create.`,
    `${here} exports no .*.`,
    "server/nowhere.ts does not exist.",
  ]);
});
