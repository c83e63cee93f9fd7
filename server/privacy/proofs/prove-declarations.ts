import { type Catalogue, compareWithCatalogue, type Inventory } from "#privacy/inventory";
import { type Evidence, expectHolds, type Installation } from "#privacy/promises";

/**
 * Compares what is declared with what the running database holds. That a missing declaration does not compile is shown
 * by the type tests; this shows that nothing got into the database round the compiler.
 */
export async function proveDeclarations(installation: Installation): Promise<Evidence> {
  const { inventory } = installation;
  const catalogue = await installation.catalogue();
  expectSensitive(inventory, catalogue);
  const differences = compareWithCatalogue(inventory, catalogue);
  expectHolds(differences.length === 0, differences.map((difference) => difference.message).join(" "));
  const incomplete = inventory.personalFields.filter(({ declaration: { processing, category, meaning } }) =>
    [processing.purpose.de, processing.purpose.en, processing.basis, category, meaning.de, meaning.en].some(
      (word) => word.trim() === "",
    ),
  );
  expectHolds(
    incomplete.length === 0,
    `Fields without purpose, category or basis: ${incomplete.map(({ table, column }) => `${table.name}.${column}`).join(", ")}.`,
  );
  const columns = catalogue.reduce((sum, table) => sum + table.columns.length, 0);
  return [
    `The database's own catalogue lists ${catalogue.length} tables with ${columns} columns; each is declared, and nothing is declared that is not there.`,
    `${inventory.personalFields.length} of the declared fields relate to persons; each has purpose, category, legal basis and period in German and English (${inventory.activities.length} processing activities).`,
    "An added table, an added column and a missing column were noticed.",
    "That a field without a declaration does not compile is tested with the product (checks/type-proofs).",
  ];
}

/** A comparison that notices nothing proves nothing: three differences are put before it, and it must see each. */
function expectSensitive(inventory: Inventory, catalogue: Catalogue): void {
  const [first, ...others] = catalogue;
  expectHolds(first !== undefined, "The database has no tables.");
  const column = { name: "probe", type: "text" };
  const bent = {
    "an added table": [...catalogue, { table: "probe", columns: [column], references: [] }],
    "an added column": [{ ...first, columns: [...first.columns, column] }, ...others],
    "a missing column": [{ ...first, columns: first.columns.slice(1) }, ...others],
  };
  const usual = compareWithCatalogue(inventory, catalogue).length;
  for (const [what, changed] of Object.entries(bent)) {
    expectHolds(compareWithCatalogue(inventory, changed).length > usual, `The comparison does not notice ${what}.`);
  }
}
