import { chooseLanguage } from "../chat/messages/choose-language.ts";
import type { Panel, PanelOptions } from "../chat/mount-panel.tsx";
import { capturePristine } from "../chat/transport/pristine.ts";
import css from "./loader.css?inline";
import { readSettings, type Settings } from "./settings.ts";

/** The chat bundle's path on the widget's own host; the build writes it in. */
declare const __CHAT_PATH__: string;

type ChatModule = { mountPanel(root: ShadowRoot, options: PanelOptions): Panel };

const script = document.currentScript;
const origin = new URL(script instanceof HTMLScriptElement ? script.src : location.href).origin;
const pristine = capturePristine();

const texts = {
  de: { ask: "Frage stellen", failed: "Der Chat lädt nicht. Noch einmal?" },
  en: { ask: "Ask a question", failed: "The chat does not load. Try again?" },
};

/** The launcher. Until it is pressed nothing is requested and nothing is stored or read. */
class DiskretChat extends HTMLElement {
  #panel: Panel | null = null;

  connectedCallback(): void {
    if (this.shadowRoot !== null) return;
    const root = this.attachShadow({ mode: "open" });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
    const settings = readSettings(this);
    const language = chooseLanguage([settings.language, document.documentElement.lang, navigator.language]);
    const launcher = createLauncher(texts[language].ask);
    root.append(launcher);
    const open = (byVisitor: boolean) => void this.#open({ root, launcher, settings, language, byVisitor });
    launcher.addEventListener("click", () => open(true));
    showOnTop(this);
    if (settings.open) open(false);
  }

  async #open(opening: Opening): Promise<void> {
    const { root, launcher, byVisitor } = opening;
    launcher.ariaBusy = "true";
    try {
      this.#panel ??= await loadPanel(opening);
      launcher.hidden = true;
      this.#panel.open(byVisitor);
    } catch {
      const label = root.querySelector("span");
      if (label !== null) label.textContent = texts[opening.language].failed;
    }
    launcher.ariaBusy = null;
  }
}

interface Opening {
  readonly root: ShadowRoot;
  readonly launcher: HTMLButtonElement;
  readonly settings: Settings;
  readonly language: keyof typeof texts;
  readonly byVisitor: boolean;
}

async function loadPanel({ root, launcher, settings, language }: Opening): Promise<Panel> {
  // as: the module is the chat bundle of the same build
  const chat = (await import(/* @vite-ignore */ origin + __CHAT_PATH__)) as ChatModule;
  const { assistant, storage, addressForm } = settings;
  const onMinimise = () => {
    launcher.hidden = false;
    launcher.focus();
  };
  return chat.mountPanel(root, { pristine, origin, assistant, storage, language, addressForm, onMinimise });
}

function createLauncher(label: string): HTMLButtonElement {
  const launcher = document.createElement("button");
  launcher.type = "button";
  launcher.className = "launcher";
  launcher.ariaHasPopup = "dialog";
  const icon = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  icon.setAttribute("viewBox", "0 0 24 24");
  icon.setAttribute("aria-hidden", "true");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", "M20 11.5a7.5 7.5 0 0 1-11 6.6L4 19.5l1.4-4.3A7.5 7.5 0 1 1 20 11.5z");
  icon.append(path);
  const text = document.createElement("span");
  text.textContent = label;
  launcher.append(icon, text);
  return launcher;
}

/** In the top layer no `overflow`, `transform` or `z-index` of the host page reaches the widget. */
function showOnTop(element: HTMLElement): void {
  element.popover = "manual";
  element.showPopover?.();
}

function start(): void {
  if (customElements.get("diskret-chat") !== undefined) return;
  customElements.define("diskret-chat", DiskretChat);
  if (script === null || document.querySelector("diskret-chat") !== null) return;
  const element = document.createElement("diskret-chat");
  for (const name of script.getAttributeNames()) {
    if (name.startsWith("data-")) element.setAttribute(name, script.getAttribute(name) ?? "");
  }
  document.body.append(element);
}

if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start, { once: true });
else start();
