/** A folder (or file) of the house with one door, and the floor it stands on. Imports go downward only. */
export interface Unit {
  /** Path from the root, e.g. `server/modules/knowledge`; for the files in `server/` itself `server`. */
  readonly name: string;
  readonly layer: Layer;
}

/** The floors, lowest first. Two units on one floor do not know each other, except where `sociable` says so. */
const floors = [
  "contract",
  "pseudonymiser",
  "platform",
  "privacy",
  "accounts",
  "models",
  "sources",
  "conversations",
  "services",
  "channels",
  "migrations",
  "app",
  "testing",
] as const;

export type Layer = (typeof floors)[number] | "widget" | "dashboard" | "checks" | "bench";

const order: readonly Layer[] = floors;

/** Floors whose units may use each other, as long as no circle comes of it. */
const sociable: ReadonlySet<Layer> = new Set(["platform", "privacy", "app", "testing"]);

const moduleFloors: Readonly<Record<string, Layer>> = {
  accounts: "accounts",
  models: "models",
  knowledge: "sources",
  listings: "sources",
  assistants: "sources",
  conversations: "conversations",
  contacts: "services",
  bookings: "services",
  newsletter: "services",
  billing: "services",
  statistics: "services",
  questions: "services",
};

/** What programs beside the server may import: browsers the contract only, tools everything. */
const guests: Readonly<Record<string, readonly Layer[]>> = {
  widget: ["contract"],
  dashboard: ["contract"],
  checks: floors,
  bench: floors,
};

/** The unit that a file belongs to; null for a file that stands nowhere in the layout. */
export function unitOf(path: string): Unit | null {
  const [first = "", second = "", third = ""] = path.split("/");
  if (first === "contract" || first === "pseudonymiser") return { name: first, layer: first };
  if (first === "widget" || first === "dashboard" || first === "checks" || first === "bench") {
    return { name: first, layer: first };
  }
  if (first !== "server") return null;
  if (/\.tsx?$/.test(second) || ["composition", "command-line"].includes(second))
    return { name: "server", layer: "app" };
  if (second === "e2e") return { name: "server/e2e", layer: "testing" };
  if (second === "migrations" || second === "testing") return { name: `server/${second}`, layer: second };
  if (third === "" || /\.tsx?$/.test(third)) return null;
  const name = `server/${second}/${third}`;
  if (second === "platform" || second === "privacy" || second === "channels") return { name, layer: second };
  const layer = second === "modules" ? moduleFloors[third] : undefined;
  return layer === undefined ? null : { name, layer };
}

/** Why one unit may not import another, or null where it may. */
export function forbidden(from: Unit, to: Unit): string | null {
  if (from.name === to.name) return null;
  if (from.layer === "pseudonymiser") return "the pseudonymiser stands alone: it knows nothing of the product";
  const welcome = guests[from.layer];
  if (welcome !== undefined) {
    return welcome.includes(to.layer) ? null : `${from.name} may not import ${to.name}`;
  }
  const fromFloor = order.indexOf(from.layer);
  const toFloor = order.indexOf(to.layer);
  if (toFloor === -1) return `the server may not import ${to.name}`;
  if (toFloor > fromFloor) return `${from.name} stands below ${to.name}: imports go downward only`;
  if (toFloor === fromFloor && !sociable.has(from.layer)) {
    return `${from.name} and ${to.name} stand on one floor and do not know each other`;
  }
  return null;
}
