/** Letters that kin share at their beginning, or one of them as a whole at its end. */
const shared = 4;

/**
 * Whether two folded words may speak of the same although neither is a form of the other: they begin alike
 * (`yogakurs`, `yoga`; `solaranlage`, `solarmodule`), or one ends with the other (`zugfahrt`, `fahrt`). Too loose to find
 * an answer by; enough to say that a text knows of something like it.
 */
export function areKin(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < shared) return false;
  return (
    long.endsWith(short) || (short.startsWith(long.slice(0, shared)) && sharedStart(short, long) * 2 > short.length)
  );
}

function sharedStart(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
}
