const wax =
  "M12 3.4A3.1 3.1 0 0 1 17.05 5.04A3.1 3.1 0 0 1 20.18 9.34A3.1 3.1 0 0 1 20.18 14.66A3.1 3.1 0 0 1 17.05 18.96A3.1 3.1 0 0 1 12 20.6A3.1 3.1 0 0 1 6.95 18.96A3.1 3.1 0 0 1 3.82 14.66A3.1 3.1 0 0 1 3.82 9.34A3.1 3.1 0 0 1 6.95 5.04A3.1 3.1 0 0 1 12 3.4Z";

/** The seal says in one look who can open a thing. `closed`: only the person. `broken`: it is deleted. */
export function Seal({ state }: { state: "closed" | "broken" }) {
  return (
    <svg class={`seal ${state}`} viewBox="0 0 24 24" aria-hidden="true">
      <path class="wax" d={wax} />
      {state === "closed" ? (
        <g class="relief">
          <circle cx="12" cy="12" r="5.4" />
          <circle cx="12" cy="12" r="1.5" class="dot" />
        </g>
      ) : (
        <path class="crack" d="M13.5 1.5L10 9l4 3-3.5 4 2 6.5" />
      )}
    </svg>
  );
}
