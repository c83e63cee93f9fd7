import { type Signal, signal } from "@preact/signals";
import type { ScreenName } from "../messages/index.ts";

/** The screens in the order of the navigation, with their addresses. */
export const screenPaths: Readonly<Record<ScreenName, string>> = {
  overview: "/operator",
  sources: "/operator/sources",
  ledger: "/operator/ledger",
  promises: "/operator/promises",
  controller: "/operator/controller",
};

export const screenNames = Object.keys(screenPaths) as readonly ScreenName[]; // Object.keys forgets the keys' type

export interface Navigation {
  readonly screen: Signal<ScreenName>;
  readonly go: (screen: ScreenName) => void;
  /** Whether the screen has changed since the page was loaded. */
  readonly hasMoved: () => boolean;
}

export function createNavigation(view: Window): Navigation {
  const screen = signal(screenAt(view.location.pathname));
  let moved = false;
  view.addEventListener("popstate", () => {
    moved = true;
    screen.value = screenAt(view.location.pathname);
  });
  return {
    screen,
    hasMoved: () => moved,
    go: (next) => {
      if (next === screen.value) return;
      moved = true;
      view.history.pushState(null, "", screenPaths[next]);
      screen.value = next;
      view.scrollTo(0, 0);
    },
  };
}

function screenAt(path: string): ScreenName {
  const trimmed = path.replace(/\/$/, "");
  return screenNames.find((name) => screenPaths[name] === trimmed) ?? "overview";
}
