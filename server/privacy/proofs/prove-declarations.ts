import { type Catalogue, compareWithCatalogue, type Inventory } from "#privacy/inventory";
import { type Evidence, expectHolds, type Installation, joinSentences } from "#privacy/promises";

/**
 * Compares what is declared with what the running database holds. That a missing declaration does not compile is shown
 * by the type tests; this shows that nothing got into the database round the compiler.
 */
export async function proveDeclarations(installation: Installation): Promise<Evidence> {
  const { inventory } = installation;
  const catalogue = await installation.catalogue();
  expectSensitive(inventory, catalogue);
  const differences = compareWithCatalogue(inventory, catalogue);
  expectHolds(differences.length === 0, joinSentences(differences.map((difference) => difference.message)));
  const incomplete = inventory.personalFields.filter(({ declaration: { processing, category, meaning } }) =>
    [processing.purpose.de, processing.purpose.en, processing.basis, category, meaning.de, meaning.en].some(
      (word) => word.trim() === "",
    ),
  );
  const places = incomplete.map(({ table, column }) => `${table.name}.${column}`).join(", ");
  expectHolds(incomplete.length === 0, {
    de: `Felder ohne Zweck, Datenart oder Rechtsgrundlage: ${places}.`,
    en: `Fields without purpose, category or basis: ${places}.`,
  });
  const columns = catalogue.reduce((sum, table) => sum + table.columns.length, 0);
  return [
    {
      de: `Der Katalog der Datenbank nennt ${catalogue.length} Tabellen mit ${columns} Spalten. Alle sind erklärt, und nichts ist erklärt, was es nicht gibt.`,
      en: `The database's own catalogue lists ${catalogue.length} tables with ${columns} columns; each is declared, and nothing is declared that is not there.`,
    },
    {
      de: `${inventory.personalFields.length} Felder beziehen sich auf Personen. Jedes hat Zweck, Datenart, Rechtsgrundlage und Frist, auf Deutsch und Englisch (${inventory.activities.length} Verarbeitungstätigkeiten).`,
      en: `${inventory.personalFields.length} of the declared fields relate to persons; each has purpose, category, legal basis and period in German and English (${inventory.activities.length} processing activities).`,
    },
    {
      de: "Eine zusätzliche Tabelle, eine zusätzliche Spalte und eine fehlende Spalte wurden bemerkt.",
      en: "An added table, an added column and a missing column were noticed.",
    },
    {
      de: "Dass sich ein Feld ohne Erklärung nicht übersetzen lässt, prüfen die Tests des Produkts (checks/type-proofs).",
      en: "That a field without a declaration does not compile is tested with the product (checks/type-proofs).",
    },
  ];
}

/** A comparison that notices nothing proves nothing: three differences are put before it, and it must see each. */
function expectSensitive(inventory: Inventory, catalogue: Catalogue): void {
  const [first, ...others] = catalogue;
  expectHolds(first !== undefined, { de: "Die Datenbank hat keine Tabellen.", en: "The database has no tables." });
  const column = { name: "probe", type: "text" };
  const bent = [
    {
      what: { de: "eine zusätzliche Tabelle", en: "an added table" },
      changed: [...catalogue, { table: "probe", columns: [column], references: [] }],
    },
    {
      what: { de: "eine zusätzliche Spalte", en: "an added column" },
      changed: [{ ...first, columns: [...first.columns, column] }, ...others],
    },
    {
      what: { de: "eine fehlende Spalte", en: "a missing column" },
      changed: [{ ...first, columns: first.columns.slice(1) }, ...others],
    },
  ];
  const usual = compareWithCatalogue(inventory, catalogue).length;
  for (const { what, changed } of bent) {
    expectHolds(compareWithCatalogue(inventory, changed).length > usual, {
      de: `Der Abgleich bemerkt nicht: ${what.de}.`,
      en: `The comparison does not notice ${what.en}.`,
    });
  }
}
