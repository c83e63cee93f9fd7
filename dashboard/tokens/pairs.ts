/** A token that stands on another, and the contrast it needs there (WCAG 2.2: 1.4.3, 1.4.6, 1.4.11). */
export interface Pair {
  readonly front: string;
  readonly back: string;
  readonly least: number;
}

const longText = 7;
const text = 4.5;
const control = 3;

const papers = ["paper", "paper-sunken", "paper-raised"] as const;

/** Every pair that the page uses. A rule that puts a token on another one adds its pair here. */
export const pairs: readonly Pair[] = [
  ...papers.flatMap((back) => [
    { front: "ink", back, least: longText },
    { front: "ink-soft", back, least: longText },
    { front: "petrol", back, least: text },
    { front: "petrol-deep", back, least: text },
    { front: "red", back, least: text },
    { front: "amber", back, least: text },
    { front: "line", back, least: control },
  ]),
  { front: "ink", back: "petrol-wash", least: longText },
  { front: "petrol", back: "petrol-wash", least: text },
  { front: "petrol-deep", back: "petrol-wash", least: text },
  { front: "on-petrol", back: "petrol", least: text },
  { front: "on-petrol", back: "petrol-deep", least: text },
  { front: "on-red", back: "red", least: text },
  { front: "on-red", back: "red-deep", least: text },
  { front: "ink", back: "red-wash", least: longText },
  { front: "red", back: "red-wash", least: text },
  { front: "ink", back: "amber-wash", least: longText },
  { front: "amber", back: "amber-wash", least: text },
];
