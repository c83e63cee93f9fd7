import tokens from "../../tokens/tokens.css?inline";
import base from "./base.css?inline";
import composer from "./composer.css?inline";
import header from "./header.css?inline";
import listings from "./listings.css?inline";
import messages from "./messages.css?inline";
import page from "./page.css?inline";
import panel from "./panel.css?inline";
import passage from "./passage.css?inline";
import sheets from "./sheets.css?inline";

/** Adopts the chat's styles into a shadow root. Constructed sheets need no `style-src` exception on a strict page. */
export function adoptStyles(root: ShadowRoot, surface: "panel" | "page"): void {
  const sheet = new CSSStyleSheet();
  const shared = tokens + base + header + messages + listings + composer + sheets + passage;
  sheet.replaceSync(shared + (surface === "panel" ? panel : page));
  root.adoptedStyleSheets.push(sheet);
}
