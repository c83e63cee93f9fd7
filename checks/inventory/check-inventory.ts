import { tables } from "../../server/composition/declared.ts";
import {
  type Catalogue,
  compareWithCatalogue,
  createInventory,
  readCatalogue,
  type TableDeclaration,
} from "../../server/privacy/inventory/index.ts";
import { openTestDatabase } from "../../server/testing/index.ts";
import { isMain } from "../repository.ts";

/** What is wrong between the declarations and a migrated database, as sentences; both ways, libraries' tables included. */
export function inventoryFaults(declarations: readonly TableDeclaration[], catalogue: Catalogue): readonly string[] {
  return compareWithCatalogue(createInventory(declarations), catalogue).map((difference) => difference.message.en);
}

if (isMain(import.meta.url)) {
  await using database = await openTestDatabase();
  const faults = inventoryFaults(tables, await readCatalogue(database));
  for (const fault of faults) console.log(fault);
  if (faults.length > 0) process.exitCode = 1;
}
