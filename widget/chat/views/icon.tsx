/** Strokes on a 24 px grid. */
const strokes = {
  send: "M12 19V5M6 11l6-6 6 6",
  stop: "M8 8h8v8H8z",
  menu: "M5 12h.01M12 12h.01M19 12h.01",
  minimise: "M6 12h12",
  close: "M6 6l12 12M18 6L6 18",
  copy: "M9 9h11v11H9zM5 15H4V4h11v1",
  again: "M4 12a8 8 0 1 0 2.6-5.9M4 4v5h5",
  edit: "M4 20l1-4L16 5l3 3L8 19zM14 7l3 3",
  back: "M19 12H5M11 6l-6 6 6 6",
  down: "M12 5v14M6 13l6 6 6-6",
  arrow: "M5 12h14M13 6l6 6-6 6",
  outside: "M9 5H5v14h14v-4M13 5h6v6M19 5l-9 9",
} as const;

export type IconName = keyof typeof strokes;

/** An icon beside or inside something that has a name; it has none itself. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class={`icon icon-${name}`} viewBox="0 0 24 24" aria-hidden="true">
      <path d={strokes[name]} />
    </svg>
  );
}
