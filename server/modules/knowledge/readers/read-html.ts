import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import type { Block, Reader } from "../reading/block.ts";
import { UnreadableFile } from "../reading/errors.ts";
import { textMaxLength } from "../reading/limits.ts";
import { blocksOfHtml, type HtmlNode } from "./blocks-of-html.ts";
import { decodeHtml } from "./decode-text.ts";
import { withImpliedTags } from "./implied-tags.ts";

/** Less than this share of the page's own text and Readability has thrown away what the page is about. */
const leastShare = 0.3;

const boilerplate =
  "nav, header, footer, aside, [role=navigation], [role=banner], [role=contentinfo], [hidden], [aria-hidden=true]";

/** The part of a parsed page that reading uses. */
interface Page {
  readonly title: string;
  readonly body: HtmlNode & { readonly textContent: string };
  querySelectorAll(selector: string): Iterable<{ remove(): void }>;
  querySelector(selector: string): HtmlNode | null;
}

/** Reads a web page: its article by Readability; where that finds none, everything but navigation, header and footer. */
export const readHtml: Reader = async ({ bytes }) => {
  const html = decodeHtml(bytes);
  if (html.length > textMaxLength) throw new UnreadableFile("file-too-much-text", { limit: textMaxLength });
  const page = parsePage(html);
  for (const element of page.querySelectorAll(`script, style, noscript, template, svg, iframe, ${boilerplate}`)) {
    element.remove();
  }
  const heading = page.querySelector("h1")?.textContent?.replace(/\s+/gu, " ").trim() ?? "";
  const whole = blocksOfHtml(page.body);
  const article = articleBlocks(html);
  const blocks = lengthOf(article) >= leastShare * lengthOf(whole) ? article : whole;
  const title = heading !== "" ? heading : page.title.replace(/\s+/gu, " ").trim();
  return { title: title === "" ? null : title, blocks: blocks.map((block): Block => ({ ...block, page: null })) };
};

function parsePage(html: string): Page {
  const { document } = parseHTML(withImpliedTags(html));
  return document as unknown as Page; // the library types its document by the browser's types, which are not loaded here
}

function articleBlocks(html: string): ReturnType<typeof blocksOfHtml> {
  const document = parsePage(html);
  for (const element of document.querySelectorAll("nav, footer, script, style")) element.remove();
  const article = new Readability(document as never, { serializer: (root) => root }).parse(); // as in parsePage
  return article === null || article.content === null ? [] : blocksOfHtml(article.content as unknown as HtmlNode); // `serializer` returns the node
}

function lengthOf(blocks: ReturnType<typeof blocksOfHtml>): number {
  return JSON.stringify(blocks).length;
}
