import { SaxesParser } from "saxes";
import { UnreadableFile } from "../reading/errors.ts";

/** Deeper nesting than any office program writes, and less than would exhaust the stack of a reader. */
const depthMax = 256;
/** More elements than the text of a document may have; a tree of more would eat the reader's memory. */
const nodesMax = 4_000_000;

/** An element. Names are without their prefix; attributes can be asked for with and without it. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (XmlElement | string)[];
}

/** What is called while XML is walked. */
export interface XmlVisitor {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  close?(name: string): void;
  text?(text: string): void;
}

/**
 * Walks XML from beginning to end without keeping it. Entities that a document declares itself are not resolved, so
 * that a small file cannot grow; nesting has a bound.
 *
 * @throws UnreadableFile `file-broken` where it is not well formed.
 */
export function walkXml(xml: string, visitor: XmlVisitor): void {
  const parser = new SaxesParser<{ xmlns: false }>({ xmlns: false });
  let depth = 0;
  let nodes = 0;
  parser.on("error", () => {
    throw new UnreadableFile("file-broken");
  });
  parser.on("opentag", (tag) => {
    depth++;
    nodes++;
    if (depth > depthMax || nodes > nodesMax) throw new UnreadableFile("file-broken");
    visitor.open?.(bare(tag.name), bareAttributes(tag.attributes));
  });
  parser.on("closetag", (tag) => {
    depth--;
    visitor.close?.(bare(tag.name));
  });
  parser.on("text", (text) => visitor.text?.(text));
  parser.on("cdata", (text) => visitor.text?.(text));
  parser.write(xml).close();
}

/** Reads XML into a tree. @throws UnreadableFile as `walkXml` does. */
export function parseXml(xml: string): XmlElement {
  const root: XmlElement = { name: "", attributes: {}, children: [] };
  const path: XmlElement[] = [root];
  walkXml(xml, {
    open(name, attributes) {
      const element: XmlElement = { name, attributes, children: [] };
      path.at(-1)?.children.push(element);
      path.push(element);
    },
    close: () => void path.pop(),
    text: (text) => void path.at(-1)?.children.push(text),
  });
  const [first] = elementsOf(root);
  if (first === undefined) throw new UnreadableFile("file-broken");
  return first;
}

function bare(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** Attributes by their full name, and without prefix where no other one has that name. */
function bareAttributes(attributes: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const found: Record<string, string> = { ...attributes };
  for (const [name, value] of Object.entries(attributes)) {
    if (!Object.hasOwn(found, bare(name))) found[bare(name)] = value;
  }
  return found;
}

/** The child elements of an element. */
export function elementsOf(element: XmlElement): XmlElement[] {
  return element.children.filter((child) => typeof child !== "string");
}

/** The first child with that name, and so on along the path; null where one is missing. */
export function childOf(element: XmlElement, ...path: readonly string[]): XmlElement | null {
  let at: XmlElement | undefined = element;
  for (const name of path) {
    at = at === undefined ? undefined : elementsOf(at).find((child) => child.name === name);
  }
  return at ?? null;
}

/** All descendants with that name, in document order. */
export function descendantsOf(element: XmlElement, name: string): XmlElement[] {
  return elementsOf(element).flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...descendantsOf(child, name),
  ]);
}

/** All text below an element. */
export function textOf(element: XmlElement): string {
  return element.children.map((child) => (typeof child === "string" ? child : textOf(child))).join("");
}
