/** A piece of inline Markdown. */
export type Inline =
  | { readonly kind: "text" | "code"; readonly text: string }
  | { readonly kind: "break" }
  | { readonly kind: "citation"; readonly number: number }
  | { readonly kind: "strong" | "emphasis"; readonly children: readonly Inline[] }
  | { readonly kind: "link"; readonly href: string; readonly host: string; readonly children: readonly Inline[] };

const deepestNesting = 6;
/** In this order at each place: escape, code, break, citation, image, link, address, strong, emphasis. */
const token = new RegExp(
  [
    String.raw`\\(?<escaped>[\\\x60*_{}[\]()#+\-.!|<>~])`,
    String.raw`(?<ticks>\x60+)(?<code>[^\x60](?:[^]{0,2000}?[^\x60])?)\k<ticks>(?!\x60)`,
    String.raw`(?<newline>\n)`,
    String.raw`\[(?<citation>\d{1,3})\](?!\()`,
    String.raw`!\[(?<image>[^\]\n]{0,300})\]\([^()\s]{1,2000}\)`,
    String.raw`\[(?<label>[^\]\n]{1,300})\]\(<?(?<target>(?:[^()\s<>]|\([^()\s<>]{0,200}\)){1,2000})>?(?:\s+"[^"\n]{0,300}")?\)`,
    String.raw`<?(?<address>https?:\/\/[^\s<>"'\x60\]]{1,2000})>?`,
    String.raw`(?<fat>\*\*|__)(?=\S)(?<strong>[^]{0,2000}?\S)\k<fat>(?![\p{L}\d])`,
    String.raw`(?<thin>[*_])(?=[^\s*_])(?<emphasis>[^*_]{0,2000}?\S)\k<thin>(?![\p{L}\d])`,
  ].join("|"),
  "gu",
);

/** Reads inline Markdown. HTML is text, an image is its description, an address that is not safe is only its label. */
export function parseInline(text: string, depth = 0): Inline[] {
  const pieces: Inline[] = [];
  let at = 0;
  for (const match of text.matchAll(token)) {
    const before = text.slice(at, match.index);
    const piece = isInsideWord(match, before) ? null : readToken(match[0], match.groups ?? {}, depth);
    if (piece === null) continue;
    if (before !== "") pieces.push({ kind: "text", text: before });
    pieces.push(...piece);
    at = match.index + match[0].length;
  }
  if (at < text.length) pieces.push({ kind: "text", text: text.slice(at) });
  return pieces;
}

/** `snake_case` is no emphasis. */
function isInsideWord(match: RegExpExecArray, before: string): boolean {
  return match[0].startsWith("_") && /[\p{L}\d]$/u.test(before);
}

type Groups = Readonly<Record<string, string | undefined>>;

function readToken(whole: string, groups: Groups, depth: number): Inline[] | null {
  const { escaped, code, newline, citation, image, label, target, address, strong, emphasis } = groups;
  if (escaped !== undefined) return [{ kind: "text", text: escaped }];
  if (code !== undefined) return [{ kind: "code", text: code }];
  if (newline !== undefined) return [{ kind: "break" }];
  if (citation !== undefined) return [{ kind: "citation", number: Number(citation) }];
  if (image !== undefined) return [{ kind: "text", text: image }];
  if (depth >= deepestNesting) return null;
  if (label !== undefined) return link(label, target ?? "", depth);
  if (address !== undefined) return linkedAddress(whole, address);
  const kind = strong === undefined ? "emphasis" : "strong";
  return [{ kind, children: parseInline(strong ?? emphasis ?? "", depth + 1) }];
}

function link(label: string, target: string, depth: number): Inline[] {
  const children = parseInline(label, depth + 1).filter(({ kind }) => kind !== "link" && kind !== "citation");
  const url = safeUrl(target);
  return url === null ? children : [{ kind: "link", href: url.href, host: hostOf(url), children }];
}

function linkedAddress(whole: string, address: string): Inline[] {
  const bare = address.replace(/[.,;:!?)]+$/, "");
  const url = safeUrl(bare);
  if (url === null) return [{ kind: "text", text: whole }];
  const rest = whole.startsWith("<") ? "" : whole.slice(bare.length);
  const linked: Inline = { kind: "link", href: url.href, host: hostOf(url), children: [{ kind: "text", text: bare }] };
  return rest === "" ? [linked] : [linked, { kind: "text", text: rest }];
}

function hostOf(url: URL): string {
  return url.protocol === "mailto:" ? decodeURIComponent(url.pathname) : url.host;
}

/** Only complete web and mail addresses; `javascript:`, `data:` and relative ones would act in the host page's name. */
export function safeUrl(target: string): URL | null {
  if (!/^(https?:\/\/|mailto:)/i.test(target) || !URL.canParse(target)) return null;
  const url = new URL(target);
  if (url.username !== "" || url.password !== "") return null;
  return url.protocol === "http:" || url.protocol === "https:" || url.protocol === "mailto:" ? url : null;
}
