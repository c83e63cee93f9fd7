import { render } from "preact";
import { ApiProblem, createOperatorApi } from "./api/index.ts";
import { App } from "./app.tsx";
import { messages } from "./messages/index.ts";
import type { Dashboard } from "./state/dashboard.ts";
import { createNavigation } from "./state/navigation.ts";
import { createPreferences } from "./state/preferences.ts";
import { createSession, takeLinkToken } from "./state/session.ts";

/** How long the first picture waits for the preloaded fonts, so that text does not change its shape in view. */
const fontPatienceMs = 300;

function createDashboard(): Dashboard {
  const session = createSession(sessionStorage);
  const preferences = createPreferences(localStorage, navigator.language, document.documentElement);
  const navigation = createNavigation(window);
  const api = createOperatorApi({
    bearer: session.bearer,
    language: () => preferences.language.value,
    onSessionEnded: () => session.end("ended"),
  });
  return { api, session, preferences, navigation };
}

async function signIn({ api, session, preferences }: Dashboard, token: string): Promise<void> {
  session.signIn.value = { state: "working" };
  try {
    session.begin((await api.signIn(token)).token);
  } catch (thrown) {
    const problem = thrown instanceof ApiProblem ? thrown.problem : null;
    const ours = messages[preferences.language.value];
    session.end("refused", problem?.detail || ours.unreachable.detail);
  }
}

function signInByAddress(dashboard: Dashboard): void {
  const token = takeLinkToken(location, history);
  if (token !== null) void signIn(dashboard, token);
}

const dashboard = createDashboard();
signInByAddress(dashboard);
addEventListener("hashchange", () => signInByAddress(dashboard));
const fonts = ["400 1em 'Atkinson Hyperlegible Next Variable'", "400 1em 'Source Serif 4 Variable'"];
await Promise.race([
  Promise.allSettled(fonts.map((font) => document.fonts.load(font))),
  new Promise((resolve) => setTimeout(resolve, fontPatienceMs)),
]);
const root = document.getElementById("app");
if (root !== null) render(<App dashboard={dashboard} />, root);
