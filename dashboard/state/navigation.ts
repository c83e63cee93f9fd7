import { batch, type Signal, signal } from "@preact/signals";
import type { ScreenName } from "../messages/index.ts";

/** The screens in the order of the navigation, with their addresses. */
export const screenPaths: Readonly<Record<ScreenName, string>> = {
  overview: "/operator",
  sources: "/operator/sources",
  questions: "/operator/questions",
  listings: "/operator/listings",
  ledger: "/operator/ledger",
  promises: "/operator/promises",
  controller: "/operator/controller",
};

export const screenNames = Object.keys(screenPaths) as readonly ScreenName[]; // Object.keys forgets the keys' type

export interface Navigation {
  readonly screen: Signal<ScreenName>;
  /** The one thing of the screen that is in view, by its id; null for the screen itself. */
  readonly item: Signal<string | null>;
  readonly go: (screen: ScreenName, item?: string | null) => void;
  /** Whether the screen has changed since the page was loaded. */
  readonly hasMoved: () => boolean;
}

export function createNavigation(view: Window): Navigation {
  const screen = signal(screenAt(view.location.pathname));
  const item = signal(itemAt(view.location.pathname));
  let moved = false;
  const show = (nextScreen: ScreenName, nextItem: string | null): void =>
    batch(() => {
      screen.value = nextScreen;
      item.value = nextItem;
    });
  view.addEventListener("popstate", () => {
    moved = true;
    show(screenAt(view.location.pathname), itemAt(view.location.pathname));
  });
  return {
    screen,
    hasMoved: () => moved,
    item,
    go: (next, nextItem = null) => {
      if (next === screen.value && nextItem === item.value) return;
      moved = true;
      view.history.pushState(null, "", pathOf(next, nextItem));
      show(next, nextItem);
      view.scrollTo(0, 0);
    },
  };
}

function screenAt(path: string): ScreenName {
  const trimmed = path.replace(/\/$/, "");
  const bare = itemAt(trimmed) === null ? trimmed : trimmed.slice(0, trimmed.lastIndexOf("/"));
  return screenNames.find((name) => screenPaths[name] === bare) ?? "overview";
}

/** The address of a screen, or of one thing on it. */
export function pathOf(screen: ScreenName, item: string | null): string {
  return item === null ? screenPaths[screen] : `${screenPaths[screen]}/${encodeURIComponent(item)}`;
}

function itemAt(path: string): string | null {
  return /^\/operator\/sources\/([\w-]+)$/.exec(path)?.[1] ?? null;
}
