import type { Overview } from "@diskret/contract";
import { CopyLine } from "../../components/copy-line.tsx";
import { useWords } from "../../state/dashboard.ts";

/** The line that puts the assistant on a website. */
export function Embed({ overview }: { readonly overview: Overview }) {
  const { words } = useWords();
  const { overview: text } = words;
  const address = (overview.publicUrl ?? location.origin).replace(/\/$/, "");
  const code = `<script src="${address}/widget.js" data-assistant="${overview.assistant.slug}" async></script>`;
  return (
    <section aria-labelledby="embed">
      <h2 id="embed">{text.embed}</h2>
      <p>{text.embedHow}</p>
      <CopyLine code={code} label={text.embedCode} />
      {overview.publicUrl === null ? <p class="soft">{text.embedLocal}</p> : null}
    </section>
  );
}
