import type { JobHandler } from "#platform/jobs";
import { createSearchStep, type SearchStep } from "./assistant/create-search-step.ts";
import { type Contacts, createContacts } from "./contact/create-contacts.ts";
import type { ListingDependencies } from "./dependencies.ts";
import { createListingIndexes } from "./search/listing-index.ts";
import { createStocks, type Stocks } from "./stocks/create-stocks.ts";
import type { ListingTables } from "./tables.ts";

/** Listings: the stocks they come from, the search in them, and first contacts with their providers. */
export interface Listings extends Pick<SearchStep, "answer" | "search" | "present"> {
  readonly stocks: Stocks;
  readonly contacts: Contacts;
}

/** Makes the listings of an installation, with the jobs that read and fetch them. */
export function createListings(deps: ListingDependencies): Listings & { readonly jobs: readonly JobHandler[] } {
  const db = deps.database.tables<ListingTables>();
  const step = createSearchStep({ db, clock: deps.clock, indexes: createListingIndexes(db) });
  const { jobs, ...stocks } = createStocks(deps);
  return { ...step, stocks, contacts: createContacts(deps), jobs };
}
