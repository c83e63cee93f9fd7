import { useSignal } from "@preact/signals";
import { useWords } from "../state/dashboard.ts";

/** A line of code with a button that copies it. */
export function CopyLine({ code, label }: { readonly code: string; readonly label: string }) {
  const { words } = useWords();
  const copied = useSignal(false);
  const copy = async () => {
    await navigator.clipboard.writeText(code);
    copied.value = true;
  };
  return (
    <div class="copy-line">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section class="code-line" tabIndex={0} aria-label={label}>
        <code>{code}</code>
      </section>
      <button type="button" class="button-quiet" onClick={() => void copy()}>
        <span aria-live="polite">{copied.value ? words.copied : words.copy}</span>
      </button>
    </div>
  );
}
