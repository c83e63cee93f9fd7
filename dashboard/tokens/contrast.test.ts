import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { pairs } from "./pairs.ts";

const css = readFileSync(new URL("tokens.css", import.meta.url), "utf8");
const [usual = "", strong = ""] = css.split("@media (prefers-contrast: more)");

type Theme = "light" | "dark";

function tokensOf(text: string, theme: Theme): Map<string, string> {
  const tokens = new Map<string, string>();
  for (const [, name = "", light = "", dark = ""] of text.matchAll(
    /--([a-z-]+): light-dark\((oklch\([^)]*\)), (oklch\([^)]*\))\)/g,
  )) {
    tokens.set(name, theme === "light" ? light : dark);
  }
  return tokens;
}

/** Relative luminance (WCAG 2.2) of an `oklch(L C H)`, by the matrices of CSS Color 4; clipped to sRGB. */
function luminance(colour: string): number {
  const [lightness = 0, chroma = 0, hue = 0] = (/oklch\(([\d. ]+)\)/.exec(colour)?.[1] ?? "").split(" ").map(Number);
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const clip = (value: number) => Math.min(1, Math.max(0, value));
  const red = clip(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s);
  const green = clip(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s);
  const blue = clip(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(front: string, back: string): number {
  const [high = 0, low = 0] = [luminance(front), luminance(back)].toSorted((left, right) => right - left);
  return (high + 0.05) / (low + 0.05);
}

describe.each(["light", "dark"] as const)("in the %s theme", (theme) => {
  const base = tokensOf(usual, theme);
  test.each(pairs)("$front on $back has a contrast of at least $least", ({ front, back, least }) => {
    expect(base.get(front), `token ${front}`).toBeDefined();
    expect(base.get(back), `token ${back}`).toBeDefined();
    expect(contrast(base.get(front) ?? "", base.get(back) ?? "")).toBeGreaterThanOrEqual(least);
  });
  test.each(pairs)("asked for more contrast, $front on $back does not lose any", ({ front, back }) => {
    const more = new Map([...base, ...tokensOf(strong, theme)]);
    const before = contrast(base.get(front) ?? "", base.get(back) ?? "");
    expect(contrast(more.get(front) ?? "", more.get(back) ?? "")).toBeGreaterThanOrEqual(before);
  });
});

test("the contrast is computed rightly: black on white is 21", () => {
  expect(contrast("oklch(0 0 0)", "oklch(1 0 0)")).toBeCloseTo(21, 1);
  expect(contrast("oklch(0.628 0.2577 29.23)", "oklch(1 0 0)")).toBeCloseTo(4, 1);
});

test("every colour of the page is a token", () => {
  expect(tokensOf(usual, "light").size).toBe(18);
});
