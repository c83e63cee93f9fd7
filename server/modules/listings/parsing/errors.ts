/** Why a whole stock cannot be read. */
export type StockFaultCode =
  | "listings-empty"
  | "listings-format-unknown"
  | "listings-broken"
  | "listings-entities"
  | "listings-too-large"
  | "listings-too-many"
  | "listings-none-found"
  | "listings-title-unmapped"
  | "listings-reading-crashed"
  | "listings-fetch-failed"
  | "listings-fetch-refused";

/** A stock that cannot be read as a whole. The words for it stand in the module's `errors.ts`. */
export class UnreadableStock extends Error {
  readonly code: StockFaultCode;
  readonly figures: Readonly<Record<string, number>>;

  constructor(code: StockFaultCode, figures: Readonly<Record<string, number>> = {}) {
    super(code);
    this.name = "UnreadableStock";
    this.code = code;
    this.figures = figures;
  }
}
