import { useWords } from "../state/dashboard.ts";

/** Grey lines of the size of what is coming, so that nothing moves when it comes. */
export function Skeleton({ lines, tall = false }: { readonly lines: number; readonly tall?: boolean }) {
  const { words } = useWords();
  return (
    <div class={tall ? "skeleton skeleton-tall" : "skeleton"} role="status">
      <span class="hidden">{words.loading}</span>
      {Array.from({ length: lines }, (_, index) => (
        <div key={index} class="skeleton-line" aria-hidden="true" />
      ))}
    </div>
  );
}
