import { render } from "preact";
import { type ChatOptions, createChat } from "./create-chat.ts";
import { adoptStyles } from "./styles/styles.ts";
import type { Chat } from "./views/chat-context.ts";
import { ChatView, dismissTopmost } from "./views/chat-view.tsx";

export interface PanelOptions extends Omit<ChatOptions, "surface" | "minimise"> {
  /** Called when the panel is put away. */
  readonly onMinimise: () => void;
}

export interface Panel {
  /** Shows the panel. `byVisitor` is false when the host page opened it: then the device's storage is not read yet. */
  open(byVisitor: boolean): void;
}

/** The host page's shortcuts must not fire while somebody types here. */
const keptInside = ["keydown", "keyup", "keypress", "input", "beforeinput", "paste", "copy", "cut"];

/** Renders the chat as a panel into the widget's shadow root: modal on a phone, beside the page elsewhere. */
export function mountPanel(root: ShadowRoot, options: PanelOptions): Panel {
  adoptStyles(root, "panel");
  const phone = matchMedia("(max-width: 640px)");
  const dialog = document.createElement("dialog");
  dialog.className = "panel-frame";
  dialog.tabIndex = -1;
  dialog.setAttribute("aria-labelledby", "name");
  root.append(dialog);
  const minimise = () => {
    dialog.close();
    chat.sheet.value = null;
    options.onMinimise();
  };
  const chat = createChat({ ...options, surface: "panel", minimise });
  const show = () => {
    if (phone.matches) dialog.showModal();
    else dialog.show();
    focusField(root, dialog);
  };
  phone.addEventListener("change", () => {
    if (!dialog.open) return;
    dialog.close();
    show();
  });
  closeOnEscape({ chat, root, dialog, minimise });
  for (const type of keptInside) root.addEventListener(type, (event) => event.stopPropagation());
  fitVisibleViewport(root);
  render(<ChatView chat={chat} />, dialog);
  void chat.actions.load().then(() => focusField(root, dialog));
  return {
    open(byVisitor) {
      show();
      if (byVisitor) chat.actions.takeUp();
      else dialog.addEventListener("pointerdown", chat.actions.takeUp, { once: true });
    },
  };
}

/** With a keyboard at hand the visitor writes at once; on a phone the keyboard would hide what is to be read first. */
function focusField(root: ShadowRoot, dialog: HTMLDialogElement): void {
  const field = root.querySelector<HTMLTextAreaElement>("textarea:enabled");
  if (
    !dialog.open ||
    (root.activeElement !== null &&
      root.activeElement !== dialog &&
      dialog.contains(root.activeElement) &&
      !isControl(root.activeElement))
  )
    return;
  if (field !== null && matchMedia("(pointer: fine)").matches) field.focus();
  else dialog.focus();
}

/** The browser focuses the first control of a dialog by itself. */
function isControl(element: Element): boolean {
  return element.matches("button");
}

function closeOnEscape(parts: { chat: Chat; root: ShadowRoot; dialog: HTMLDialogElement; minimise: () => void }): void {
  const { chat, root, dialog, minimise } = parts;
  const close = (event: Event) => {
    event.preventDefault();
    if (!dismissTopmost(chat, root)) minimise();
  };
  dialog.addEventListener("cancel", close);
  dialog.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !event.isComposing) close(event);
  });
}

/** Keeps the panel above a phone's keyboard. A rule in a constructed sheet needs no inline style. */
function fitVisibleViewport(root: ShadowRoot): void {
  const viewport = window.visualViewport;
  if (viewport === null) return;
  const sheet = new CSSStyleSheet();
  root.adoptedStyleSheets.push(sheet);
  const fit = () => {
    sheet.replaceSync(`:host{--visible-height:${viewport.height}px;--visible-top:${viewport.offsetTop}px}`);
  };
  viewport.addEventListener("resize", fit);
  viewport.addEventListener("scroll", fit);
  fit();
}
