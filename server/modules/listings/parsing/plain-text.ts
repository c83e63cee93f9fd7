import { parseHTML } from "linkedom";

const breaks = /<\/(?:p|div|li|h[1-6]|tr|section|article)>|<br\s*\/?>/giu;

/** Text without markup: sources put HTML, sometimes escaped twice, into titles and descriptions. */
export function plainText(text: string, maxLength: number): string {
  const limited = text.slice(0, maxLength * 8);
  const once = /[<&]/u.test(limited) ? stripMarkup(limited) : limited;
  const twice = /<\/?[a-z][^>]*>/iu.test(once) ? stripMarkup(once) : once;
  return shorten(tidy(twice), maxLength);
}

function stripMarkup(text: string): string {
  const { document } = parseHTML(`<html><body>${text.replace(breaks, "$&\n")}</body></html>`);
  const body = document.querySelector("body");
  if (body === null) return "";
  for (const element of body.querySelectorAll("script, style, template, iframe, object, svg")) element.remove();
  return body.textContent ?? "";
}

function tidy(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}]/gu, (character) => (/[\n\t]/u.test(character) ? character : ""))
    .replace(/[^\S\n]+/gu, " ")
    .replace(/ ?\n ?/gu, "\n")
    .replace(/\n{3,}/gu, "\n\n")
    .trim();
}

function shorten(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  const cut = text.lastIndexOf(" ", maxLength - 2);
  return `${text.slice(0, cut > maxLength / 2 ? cut : maxLength - 2).replace(/[\uD800-\uDBFF]$/u, "")} …`;
}
