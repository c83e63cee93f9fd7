import type { Source } from "@diskret/contract";

/** In which order sources are listed. */
export type SourceOrder = "newest" | "title" | "answers" | "size";

/** What of the sources is to be seen. */
export interface SourceView {
  readonly search: string;
  readonly state: Source["state"] | "any";
  readonly kind: Source["kind"] | "any";
  readonly order: SourceOrder;
}

/** One line of the list: a source, or a website with its pages. */
export type SourceLine =
  | { readonly kind: "source"; readonly source: Source }
  | { readonly kind: "website"; readonly website: string; readonly pages: readonly Source[] };

const orders: Readonly<Record<SourceOrder, (one: Source, other: Source) => number>> = {
  newest: (one, other) => other.createdAt.localeCompare(one.createdAt),
  title: (one, other) => one.title.localeCompare(other.title),
  answers: (one, other) => other.use.answers - one.use.answers,
  size: (one, other) => other.bytes - one.bytes,
};

/** Those that fit, in order, the pages of a website together at the place of the first of them. */
export function arrangeSources(sources: readonly Source[], view: SourceView): SourceLine[] {
  const words = view.search.toLocaleLowerCase().split(/\s+/);
  const fits = (source: Source): boolean => {
    const text = `${source.title} ${source.fileName} ${source.website ?? ""}`.toLocaleLowerCase();
    const isState = view.state === "any" || source.state === view.state;
    return isState && (view.kind === "any" || source.kind === view.kind) && words.every((word) => text.includes(word));
  };
  const found = sources.filter(fits).toSorted(orders[view.order]);
  const websites = Map.groupBy(found, (source) => source.website);
  return found.flatMap((source): SourceLine[] => {
    if (source.website === null) return [{ kind: "source", source }];
    const pages = websites.get(source.website) ?? [];
    return pages[0] === source ? [{ kind: "website", website: source.website, pages }] : [];
  });
}
