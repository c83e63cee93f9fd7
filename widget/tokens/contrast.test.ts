import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const css = readFileSync(join(import.meta.dirname, "tokens.css"), "utf8");
const [usual = "", contrast = ""] = css.split("@media (prefers-contrast: more)");

/** Text on ground with the ratio WCAG 2.2 asks for: 7 where texts are long, 4.5 for other text, 3 for edges and glyphs. */
const pairs = [
  ["ink", "paper", 7],
  ["ink", "paper-raised", 7],
  ["ink", "paper-deep", 7],
  ["ink", "petrol-tint", 7],
  ["ink-soft", "paper", 4.5],
  ["ink-soft", "paper-raised", 4.5],
  ["ink-soft", "paper-deep", 4.5],
  ["petrol", "paper", 4.5],
  ["petrol", "paper-raised", 4.5],
  ["petrol", "paper-deep", 4.5],
  ["petrol", "petrol-tint", 4.5],
  ["on-petrol", "petrol", 4.5],
  ["on-petrol", "petrol-strong", 4.5],
  ["red", "paper", 4.5],
  ["red", "paper-raised", 4.5],
  ["on-red", "red", 4.5],
  ["amber", "paper", 4.5],
  ["edge", "paper", 3],
  ["edge", "paper-raised", 3],
] as const;

type Theme = "light" | "dark";
type Colour = readonly [lightness: number, chroma: number, hue: number];

function tokens(text: string, theme: Theme): Map<string, Colour> {
  const found = new Map<string, Colour>();
  for (const [, name = "", light = "", dark = ""] of text.matchAll(
    /--([\w-]+): light-dark\(oklch\(([^)]+)\), oklch\(([^)]+)\)\)/g,
  )) {
    const [lightness = 0, chroma = 0, hue = 0] = (theme === "light" ? light : dark).split(" ").map(Number);
    found.set(name, [lightness, chroma, hue]);
  }
  return found;
}

/** Relative luminance of an oklch colour, by way of OKLab and linear sRGB (Björn Ottosson's matrices). */
function luminance([lightness, chroma, hue]: Colour): number {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const clamp = (value: number) => Math.min(1, Math.max(0, value));
  const red = clamp(4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short);
  const green = clamp(-1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short);
  const blue = clamp(-0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function ratio(one: Colour, other: Colour): number {
  const [brighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (brighter + 0.05) / (darker + 0.05);
}

describe("the colours", () => {
  for (const theme of ["light", "dark"] as const) {
    for (const [name, text] of [
      ["usual", ""],
      ["more contrast", contrast],
    ] as const) {
      it(`can be read: ${theme}, ${name}`, () => {
        const colours = new Map([...tokens(usual, theme), ...tokens(text, theme)]);
        const tooWeak = pairs.flatMap(([front, ground, least]) => {
          const [one, other] = [colours.get(front), colours.get(ground)];
          const reached = one === undefined || other === undefined ? 0 : ratio(one, other);
          return reached >= least ? [] : [`${front} on ${ground}: ${reached.toFixed(2)} < ${least}`];
        });
        expect(tooWeak).toEqual([]);
      });
    }
  }

  it("of the launcher are those of the tokens", () => {
    const launcher = readFileSync(join(import.meta.dirname, "../loader/loader.css"), "utf8");
    for (const name of ["petrol", "on-petrol"]) {
      const value = new RegExp(`--${name}: (light-dark\\(oklch\\([^)]+\\), oklch\\([^)]+\\)\\))`).exec(css)?.[1];
      expect(launcher).toContain(`${name === "petrol" ? "--diskret-accent" : "--diskret-on-accent"}, ${value}`);
    }
  });
});
