import type { Page } from "playwright-core";

declare global {
  interface Window {
    seenTexts: string[];
  }
}

/** Records every text that the page's last answer shows, from now on. */
export async function watchAnswer(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    window.seenTexts = [];
    const look = () => {
      const root = document.querySelector("#chat")?.shadowRoot;
      const answers = root?.querySelectorAll(".answer .words");
      const text = answers?.[answers.length - 1]?.textContent ?? "";
      if (text !== window.seenTexts.at(-1)) window.seenTexts.push(text);
      requestAnimationFrame(look);
    };
    look();
  });
  return () => page.evaluate(() => window.seenTexts);
}

/** A text without the marks that show until their partner has come. */
export function bare(text: string): string {
  return text.replace(/[*`\s]|\[\d?\]?/g, "");
}
