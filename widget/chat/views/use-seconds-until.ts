import { useEffect, useState } from "preact/hooks";

/** Whole seconds until `instant` (ms since 1970), counted down; 0 once it has passed or when there is none. */
export function useSecondsUntil(instant: number | null): number {
  const left = () => (instant === null ? 0 : Math.max(0, Math.ceil((instant - Date.now()) / 1000)));
  const [seconds, setSeconds] = useState(left);
  useEffect(() => {
    setSeconds(left());
    if (instant === null) return;
    const timer = setInterval(() => setSeconds(left()), 500);
    return () => clearInterval(timer);
  }, [instant]);
  return seconds;
}
