import type {
  FetchedStock,
  HandedContacts,
  ListingKindName,
  ListingStock,
  ListingStocks,
  StockChange,
  StockPreview,
} from "@diskret/contract";
import { type Connection, send } from "./send.ts";

/** The calls for stocks of listings and requests to providers. */
export interface ListingCalls {
  listings(signal: AbortSignal): Promise<ListingStocks>;
  addListings(file: File, kind: ListingKindName): Promise<ListingStock>;
  fetchListings(stock: FetchedStock): Promise<ListingStock>;
  changeStock(id: string, change: StockChange): Promise<ListingStock>;
  previewStock(id: string, change: StockChange): Promise<StockPreview>;
  /** Puts a newer file in place; null reads or fetches again. */
  renewStock(id: string, file: File | null): Promise<void>;
  removeStock(id: string): Promise<void>;
  contacts(): Promise<HandedContacts>;
  handOver(ids: readonly string[]): Promise<void>;
}

/** Makes the calls over a connection. */
export function createListingCalls(connection: Connection): ListingCalls {
  const json = async <Answer>(...call: Parameters<typeof send> extends [unknown, ...infer Rest] ? Rest : never) => {
    const response = await send(connection, ...call);
    return (await response.json()) as Answer; // our own server, by the contract both share
  };
  const at = (id: string): string => `/listings/${encodeURIComponent(id)}`;
  return {
    listings: (signal) => json("/listings", { signal }),
    addListings: (file, kind) =>
      json(`/listings?${new URLSearchParams({ name: file.name, kind })}`, { method: "POST", file }),
    fetchListings: (stock) => json("/listings/addresses", { method: "POST", json: stock }),
    changeStock: (id, change) => json(at(id), { method: "PATCH", json: change }),
    previewStock: (id, change) => json(`${at(id)}/preview`, { method: "POST", json: change }),
    renewStock: async (id, file) =>
      void (await send(connection, `${at(id)}/file`, { method: "PUT", ...(file !== null && { file }) })),
    removeStock: async (id) => void (await send(connection, at(id), { method: "DELETE" })),
    contacts: () => json("/contacts"),
    handOver: async (ids) => void (await send(connection, "/contacts/handed-over", { method: "POST", json: { ids } })),
  };
}
