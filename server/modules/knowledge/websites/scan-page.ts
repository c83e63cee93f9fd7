import { createHash } from "node:crypto";
import { setImmediate as pause } from "node:timers/promises";
import { Parser } from "htmlparser2";

/** A link of a page. */
export interface PageLink {
  readonly href: string;
  /** The language that the page says is behind it (hreflang), in lower case. */
  readonly language: string | null;
}

/** What a page says about itself and to crawlers. */
export interface ScannedPage {
  readonly title: string;
  /** The page's language (`<html lang>`), in lower case, without region. */
  readonly language: string | null;
  readonly canonical: string | null;
  /** What relative links are relative to (`<base href>`). */
  readonly base: string | null;
  /** Values of `<meta name="robots">` and of the one with this crawler's name. */
  readonly directives: readonly string[];
  /** Where the page sends its readers (`<meta http-equiv="refresh">`). */
  readonly refresh: string | null;
  readonly links: readonly PageLink[];
  /** SHA-256 of the visible text. */
  readonly textHash: string;
}

const unseen = new Set(["script", "style", "noscript", "template", "svg"]);
const linksMax = 5000;
const pieceLength = 64 * 1024;

type Mutable = { -readonly [Key in keyof ScannedPage]: ScannedPage[Key] } & { links: PageLink[]; directives: string[] };

/** Reads what a crawler needs of a page, piece by piece, so that a large page holds nobody up. */
export async function scanPage(html: string, ownName: string): Promise<ScannedPage> {
  const page: Mutable = {
    ...{ title: "", language: null, canonical: null, base: null, refresh: null, textHash: "" },
    ...{ links: [], directives: [] },
  };
  const text = createHash("sha256");
  let hidden = 0;
  let inTitle = false;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (unseen.has(name)) hidden++;
      if (name === "title") inTitle = page.title === "";
      if (hidden === 0) noteTag(page, name, { attributes, ownName });
    },
    ontext(piece) {
      if (hidden > 0) return;
      if (inTitle) page.title += piece;
      const words = piece.replace(/\s+/gu, " ").trim();
      if (words !== "") text.update(`${words}\n`);
    },
    onclosetag(name) {
      if (unseen.has(name)) hidden = Math.max(0, hidden - 1);
      if (name === "title") inTitle = false;
    },
  });
  for (let at = 0; at < html.length; at += pieceLength) {
    parser.write(html.slice(at, at + pieceLength));
    if (at > 0) await pause();
  }
  parser.end();
  return { ...page, title: page.title.replace(/\s+/gu, " ").trim(), textHash: text.digest("hex") };
}

interface Tag {
  readonly attributes: Readonly<Record<string, string>>;
  readonly ownName: string;
}

function noteTag(page: Mutable, name: string, { attributes, ownName }: Tag): void {
  const { href } = attributes;
  if (name === "html") page.language ??= languageCode(attributes["lang"] ?? attributes["xml:lang"]);
  else if (name === "base" && href !== undefined) page.base ??= href;
  else if (name === "meta") noteMeta(page, attributes, ownName);
  else if (name === "link" && href !== undefined) noteLinkTag(page, href, attributes);
  else if ((name === "a" || name === "area") && href !== undefined && !relOf(attributes).includes("nofollow")) {
    addLink(page, { href, language: languageCode(attributes["hreflang"]) });
  }
}

function noteMeta(page: Mutable, attributes: Tag["attributes"], ownName: string): void {
  const { content = "" } = attributes;
  const name = attributes["name"]?.toLowerCase();
  if (name === "robots" || name === ownName.toLowerCase()) page.directives.push(content);
  if (attributes["http-equiv"]?.toLowerCase() !== "refresh") return;
  page.refresh ??= /^\s*[\d.]*\s*[;,]?\s*url\s*=\s*["']?([^"']+)/iu.exec(content)?.[1]?.trim() ?? null;
}

function noteLinkTag(page: Mutable, href: string, attributes: Tag["attributes"]): void {
  const rel = relOf(attributes);
  if (rel.includes("canonical")) page.canonical ??= href;
  if (rel.includes("alternate") && attributes["hreflang"] !== undefined) {
    addLink(page, { href, language: languageCode(attributes["hreflang"]) });
  }
  if (rel.includes("next") || rel.includes("prev")) addLink(page, { href, language: null });
}

function addLink(page: Mutable, link: PageLink): void {
  if (page.links.length < linksMax) page.links.push(link);
}

function relOf(attributes: Tag["attributes"]): readonly string[] {
  return (attributes["rel"] ?? "").toLowerCase().split(/\s+/u);
}

/** `de-AT` is `de`; `x-default` and what is no language is null. */
function languageCode(value: string | undefined): string | null {
  return /^([a-z]{2,3})(?:[-_]|$)/iu.exec(value?.trim() ?? "")?.[1]?.toLowerCase() ?? null;
}
