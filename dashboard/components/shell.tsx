import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import { useDashboard, useWords } from "../state/dashboard.ts";
import { screenNames } from "../state/navigation.ts";
import { Preferences } from "./preferences.tsx";
import { ScreenLink } from "./screen-link.tsx";
import { Seal } from "./seal.tsx";

/** The frame around every screen: brand, navigation, preferences. On a phone the navigation folds into a menu. */
export function Shell({ children }: { readonly children: ComponentChildren }) {
  const { navigation } = useDashboard();
  const { words } = useWords();
  const open = useSignal(false);
  const screen = navigation.screen.value;
  useEffect(() => {
    document.title = `${words.screens[screen]} · Diskret`;
  }, [words, screen]);
  return (
    <div class="shell">
      <a class="skip" href="#content">
        {words.skip}
      </a>
      <header class="side" data-open={open.value}>
        <div class="brand">
          <Seal state="closed" size={26} />
          <span class="brand-name">Diskret</span>
          <button
            type="button"
            class="menu-button button-quiet"
            aria-expanded={open.value}
            aria-controls="side-menu"
            onClick={() => {
              open.value = !open.value;
            }}
          >
            {words.menu}
          </button>
        </div>
        <SideMenu
          onGo={() => {
            open.value = false;
          }}
        />
      </header>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}

function SideMenu({ onGo }: { readonly onGo: () => void }) {
  const { navigation, api, session } = useDashboard();
  const { words } = useWords();
  const signOut = async () => {
    await api.signOut().catch(() => undefined); // the session ends here even when the server cannot be told
    session.end("left");
  };
  return (
    <div id="side-menu" class="side-menu">
      <nav aria-label={words.navigation}>
        <ul>
          {screenNames.map((name) => (
            <li key={name}>
              <ScreenLink to={name} current={name === navigation.screen.value} onGo={onGo}>
                {words.screens[name]}
              </ScreenLink>
            </li>
          ))}
        </ul>
      </nav>
      <div class="side-foot">
        <Preferences />
        <button type="button" class="button-text" onClick={() => void signOut()}>
          {words.signOut}
        </button>
      </div>
    </div>
  );
}
