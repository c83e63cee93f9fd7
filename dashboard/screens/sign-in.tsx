import { CopyLine } from "../components/copy-line.tsx";
import { Preferences } from "../components/preferences.tsx";
import { Seal } from "../components/seal.tsx";
import { useDashboard, useWords } from "../state/dashboard.ts";

/** How to get in: shown without a session, or while one begins. */
export function SignInScreen() {
  const { session } = useDashboard();
  const { words } = useWords();
  const signIn = session.signIn.value;
  const { signIn: text } = words;
  const reason =
    signIn.state !== "out"
      ? ""
      : { never: "", ended: text.ended, left: text.signedOut, refused: signIn.detail }[signIn.why];
  return (
    <main class="sign-in">
      <div class="sign-in-brand">
        <Seal state="closed" size={40} />
        <span class="brand-name">Diskret</span>
      </div>
      <div class="sign-in-body" aria-live="polite">
        {signIn.state === "working" ? (
          <h1>{text.working}</h1>
        ) : (
          <>
            <h1>{text.title}</h1>
            {reason === "" ? null : <p class="note note-due">{reason}</p>}
            <p>{text.why}</p>
            <p>{text.how}</p>
            <CopyLine code="npm run -s operator-link" label={text.how} />
            <p>{text.next}</p>
          </>
        )}
      </div>
      <Preferences />
    </main>
  );
}
