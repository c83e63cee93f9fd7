/**
 * Lets concurrent callers share one run of `work`. A caller never gets a run that began before its call, so that the
 * result is at least as new as the question. One runs at a time, all who come meanwhile share the next.
 */
export function shareFlight<Result>(work: () => Promise<Result>): () => Promise<Result> {
  let current: Promise<Result> | null = null;
  let next: Promise<Result> | null = null;
  const start = (): Promise<Result> => {
    const run = work().finally(() => {
      if (current === run) current = null;
    });
    current = run;
    return run;
  };
  return () => {
    if (current === null) return start();
    next ??= current.then(
      () => begin(),
      () => begin(),
    );
    return next;
  };
  function begin(): Promise<Result> {
    next = null;
    return start();
  }
}
