import fc from "fast-check";
import type { ComponentChildren, VNode } from "preact";
import { describe, expect, it } from "vitest";
import { parseBlocks } from "./blocks.ts";
import { parseInline, safeUrl } from "./inline.ts";
import { renderMarkdown } from "./markdown.ts";

const allowed = ["p", "ul", "ol", "li", "strong", "em", "code", "pre", "table", "thead", "tbody", "tr", "th", "td"];
const allowedElements = new Set<unknown>([...allowed, "div", "a", "span", "br"]);
const allowedAttributes = new Set(["class", "href", "rel", "target", "scope", "start", "tabIndex", "children"]);

const syntax = ["*", "**", "_", "`", "```\n", "[", "](", ")", "!", "<", ">", "|", "|--|--|", "- ", "1. ", "# ", "\n"];
const hostile = [
  "<script>",
  "javascript:alert(1)",
  "data:text/html,x",
  "https://a.example/",
  "[1]",
  "  ",
  "\\",
  "&lt;",
];
const markdown = fc
  .array(fc.oneof(fc.constantFrom(...syntax, ...hostile), fc.string({ maxLength: 8 })), { maxLength: 40 })
  .map((parts) => parts.join(""));

function isElement(child: unknown): child is VNode<Record<string, unknown>> {
  return typeof child === "object" && child !== null && "type" in child;
}

function elements(children: ComponentChildren): VNode<Record<string, unknown>>[] {
  if (Array.isArray(children)) return children.flatMap((child: ComponentChildren) => elements(child));
  if (!isElement(children)) return [];
  // as: every element made by the renderer has child nodes for children
  return [children, ...elements(children.props["children"] as ComponentChildren)];
}

function words(children: ComponentChildren): string {
  if (Array.isArray(children)) return children.map(words).join("");
  // as: as above
  if (isElement(children)) return words(children.props["children"] as ComponentChildren);
  return children === null || children === undefined ? "" : String(children);
}

const render = (text: string) => renderMarkdown(text, (number) => `[${number}]`);

describe("Markdown", () => {
  it("never makes an element, attribute or address outside the allow list, from no text and no beginning of one", () => {
    fc.assert(
      fc.property(markdown, fc.nat(), (text, cut) => {
        for (const element of elements(render(text.slice(0, cut % (text.length + 1))))) {
          expect(allowedElements).toContain(element.type);
          for (const name of Object.keys(element.props)) expect(allowedAttributes).toContain(name);
          if (element.type === "a") {
            expect(element.props["href"]).toMatch(/^(https?:\/\/|mailto:)/);
            expect(element.props["rel"]).toBe("noopener noreferrer nofollow");
            expect(element.props["target"]).toBe("_blank");
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it("loses no word of a text while it streams in", () => {
    const word = fc.stringMatching(/^[a-zäöü]{1,8}$/);
    const wrap = fc.constantFrom("", "**", "*", "`");
    const piece = fc.tuple(wrap, word).map(([mark, text]) => ({ text, source: `${mark}${text}${mark}` }));
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1 }), fc.constantFrom(" ", "\n", "\n\n", "\n- "), (pieces, glue) => {
        const shown = words(render(pieces.map(({ source }) => source).join(glue)));
        for (const { text } of pieces) expect(shown).toContain(text);
      }),
    );
  });

  it("leaves finished blocks as they are when more text comes", () => {
    const finished = "Ein Absatz.\n\n| A | B |\n|--|--|\n| 1 | 2 |\n\n```\nx\n```\n\n";
    const before = parseBlocks(finished);
    fc.assert(
      fc.property(markdown, (more) => {
        expect(parseBlocks(finished + more).slice(0, before.length)).toEqual(before);
      }),
    );
  });

  it("refuses addresses that act in the host page's name", () => {
    for (const target of [
      "javascript:alert(1)",
      "JaVaScRiPt:x",
      "data:text/html,x",
      "//evil.example",
      "/x",
      "vbscript:x",
    ]) {
      expect(safeUrl(target)).toBeNull();
      expect(parseInline(`[hier](${target})`)).toEqual([{ kind: "text", text: "hier" }]);
    }
    expect(safeUrl("https://bank.example@evil.example/")).toBeNull();
  });

  it("shows where a link leads, unless its label is that address", () => {
    expect(words(render("[Bank](https://evil.example/x)"))).toBe("Bank (evil.example)");
    expect(words(render("Siehe https://a.example/b."))).toBe("Siehe https://a.example/b.");
    expect(words(render("[a.example](https://a.example)"))).toBe("a.example");
  });

  it("shows HTML and images as text", () => {
    expect(words(render('<img src=x onerror="alert(1)">'))).toBe('<img src=x onerror="alert(1)">');
    expect(words(render("![Ein Siegel](https://a.example/s.png)"))).toBe("Ein Siegel");
  });

  it("reads lists, nested and numbered, tables and emphasis", () => {
    const types = (text: string) => elements(render(text)).map(({ type }) => type);
    expect(types("- a\n  - b\n- c")).toEqual(["ul", "li", "ul", "li", "li"]);
    expect(types("3. a\n4. b")).toEqual(["ol", "li", "li"]);
    expect(types("| A |\n|---|\n| **1** |")).toEqual([
      "div",
      "table",
      "thead",
      "tr",
      "th",
      "tbody",
      "tr",
      "td",
      "strong",
    ]);
    expect(types("Das ist *schön* und __fett__, snake_case_name nicht.")).toEqual(["p", "em", "strong"]);
  });

  it("takes any text in time that grows no worse than the text does", () => {
    for (const unit of ["*a ", "**", "[a](", "`", "_a", "<https://", "- ", "|"]) render(unit.repeat(4000));
  });
});
