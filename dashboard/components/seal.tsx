/** What state a thing is in. Closed: kept. Open: still to be proven, or shared. Crossed: restricted. Broken: not kept, or gone. */
export type SealState = "closed" | "open" | "crossed" | "broken";

const points = 16;

/** The wavy edge of a wax seal: a ring of shallow waves around the centre of a 24-unit field. */
const edge = Array.from({ length: points }, (_, index) => {
  const at = (turn: number, radius: number) => {
    const angle = ((index + turn) / points) * 2 * Math.PI;
    return `${(12 + radius * Math.sin(angle)).toFixed(2)} ${(12 - radius * Math.cos(angle)).toFixed(2)}`;
  };
  return `${index === 0 ? `M${at(0, 10)}` : ""}Q${at(0.5, 12.3)} ${at(1, 10)}`;
}).join("");

/** The seal. It says a state that stands beside it in words, so it is silent for screen readers. */
export function Seal({ state, size = 20 }: { readonly state: SealState; readonly size?: number }) {
  return (
    <svg class={`seal seal-${state}`} width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      {state === "broken" ? (
        <>
          <path
            class="seal-wax"
            d={edge}
            transform="translate(-1.2 0)"
            clip-path="polygon(0 0, 13px 0, 10px 8px, 14px 14px, 11px 24px, 0 24px)"
          />
          <path
            class="seal-wax"
            d={edge}
            transform="translate(1.2 0)"
            clip-path="polygon(13px 0, 24px 0, 24px 24px, 11px 24px, 14px 14px, 10px 8px)"
          />
        </>
      ) : (
        <path class={state === "closed" ? "seal-wax" : "seal-outline"} d={edge} />
      )}
      {state === "broken" ? null : (
        <circle class={state === "closed" ? "seal-mark" : "seal-outline"} cx="12" cy="12" r="5.6" />
      )}
      {state === "crossed" ? <path class="seal-outline" d="M5.5 18.5 18.5 5.5" /> : null}
      {state === "closed" ? <circle class="seal-core" cx="12" cy="12" r="2.2" /> : null}
    </svg>
  );
}
