import type { DecisionPolicy } from "./decision/decide.ts";
import { termList } from "./decision/term-list.ts";
import { InvalidSettings } from "./errors.ts";
import type { Finding, Recogniser } from "./finding.ts";
import { isBuiltInKind, type Kind, type Level } from "./kinds.ts";
import { compileTenantKind, type TenantKindDefinition } from "./recognisers/tenant-kinds.ts";
import type { TextView } from "./text/text-view.ts";

/** A term that is always replaced, e.g. the code name of a project that would give a person away. */
export interface DeniedTerm {
  readonly term: string;
  readonly kind: string;
}

/** How a pseudonymiser works for one assistant. All parts have strict and sensible defaults. */
export interface PseudonymiserSettings {
  /** Default `balanced`. */
  readonly level?: Level;
  /** Kinds switched on or off, whatever the level says: `{ PERSON: false }` for an address book. */
  readonly kinds?: Readonly<Record<string, boolean>>;
  /** Terms that are never replaced: products, brands, public persons. */
  readonly allow?: readonly string[];
  /** Terms that are always replaced. */
  readonly deny?: readonly DeniedTerm[];
  /** Kinds of the tenant's own. */
  readonly tenantKinds?: readonly TenantKindDefinition[];
  /** Whether a text with a password or key is refused (default) or the secret replaced like any other find. */
  readonly secrets?: "block" | "replace";
  /** Time a call may take in ms; default 1,000 and 10 more per 1,000 characters. What takes longer releases nothing. */
  readonly budgetMs?: number;
}

/** Settings, checked and made ready. */
export interface CompiledSettings {
  readonly policy: DecisionPolicy;
  readonly tenantKinds: readonly string[];
  readonly tenantRecognisers: readonly Recogniser[];
  readonly secrets: "block" | "replace";
  budgetMs(length: number): number;
}

const levels: readonly Level[] = ["strict", "balanced", "minimal"];

/** @throws InvalidSettings, InvalidTenantKind: what is wrong, and how to mend it. */
export function compileSettings(settings: PseudonymiserSettings): CompiledSettings {
  const level = settings.level ?? "balanced";
  if (!levels.includes(level))
    throw new InvalidSettings({
      en: `the level ${level} is none of ${levels.join(", ")}`,
      de: `die Stufe ${level} ist keine von ${levels.join(", ")}`,
    });
  const tenantKinds = new Set((settings.tenantKinds ?? []).map(({ name }) => name));
  const isKind = (kind: string): boolean => isBuiltInKind(kind) || tenantKinds.has(kind);
  const named = [...Object.keys(settings.kinds ?? {}), ...(settings.deny ?? []).map(({ kind }) => kind)];
  const unknown = named.filter((kind) => !isKind(kind));
  if (unknown.length > 0)
    throw new InvalidSettings({
      en: `there is no kind ${unknown.join(", ")}`,
      de: `es gibt keine Art ${unknown.join(", ")}`,
    });
  const { budgetMs } = settings;
  if (budgetMs !== undefined && !(budgetMs >= 0))
    throw new InvalidSettings({
      en: "budgetMs must be a number of at least 0",
      de: "budgetMs muss eine Zahl ab 0 sein",
    });
  const denied = deniedTerms(settings.deny ?? []);
  return {
    policy: { level, switched: new Map(Object.entries(settings.kinds ?? {})), allowed: termList(settings.allow ?? []) },
    tenantKinds: [...tenantKinds],
    tenantRecognisers: [...(settings.tenantKinds ?? []).map(compileTenantKind), ...denied],
    secrets: settings.secrets ?? "block",
    budgetMs: (length) => budgetMs ?? 1000 + length / 100,
  };
}

/** One recogniser for each kind that has terms. */
function deniedTerms(denied: readonly DeniedTerm[]): Recogniser[] {
  return [...Map.groupBy(denied, ({ kind }) => kind)].map(([kind, terms]) => {
    const list = termList(terms.map(({ term }) => term));
    return {
      name: "denied-terms",
      find: ({ plain }: TextView): Finding[] =>
        list.occurrences(plain).map(({ start, end }) => ({
          kind: kind as Kind, // checked in `compileSettings`
          start,
          end,
          score: 1,
          evidence: [{ by: "tenant", detail: "a term that is always replaced" }],
        })),
    };
  });
}
