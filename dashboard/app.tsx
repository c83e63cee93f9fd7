import { Shell } from "./components/shell.tsx";
import type { ScreenName } from "./messages/index.ts";
import { ControllerScreen } from "./screens/controller.tsx";
import { LedgerScreen } from "./screens/ledger.tsx";
import { ListingsScreen } from "./screens/listings.tsx";
import { OverviewScreen } from "./screens/overview.tsx";
import { PromisesScreen } from "./screens/promises.tsx";
import { QuestionsScreen } from "./screens/questions.tsx";
import { SignInScreen } from "./screens/sign-in.tsx";
import { SourcesScreen } from "./screens/sources.tsx";
import { type Dashboard, DashboardContext } from "./state/dashboard.ts";

const screens: Readonly<Record<ScreenName, () => preact.JSX.Element>> = {
  overview: OverviewScreen,
  sources: SourcesScreen,
  questions: QuestionsScreen,
  listings: ListingsScreen,
  ledger: LedgerScreen,
  promises: PromisesScreen,
  controller: ControllerScreen,
};

/** The operator's page. */
export function App({ dashboard }: { readonly dashboard: Dashboard }) {
  const Screen = screens[dashboard.navigation.screen.value];
  return (
    <DashboardContext.Provider value={dashboard}>
      {dashboard.session.signIn.value.state === "in" ? (
        <Shell>
          <Screen key={dashboard.navigation.screen.value + (dashboard.navigation.item.value ?? "")} />
        </Shell>
      ) : (
        <SignInScreen />
      )}
    </DashboardContext.Provider>
  );
}
