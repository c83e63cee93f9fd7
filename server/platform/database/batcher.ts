/** Does the work of many callers in one round trip: `run` gets what came in while the last batch was under way. */
export type BatchRun<Item, Result> = (items: readonly Item[]) => Promise<readonly Result[]>;

interface Waiting<Item, Result> {
  readonly item: Item;
  readonly resolve: (result: Result) => void;
  readonly reject: (cause: unknown) => void;
}

/**
 * Joins calls that arrive while another batch is under way into one. A lone call goes out at once, so nothing waits for
 * company; under load the statements per second stay few. `run` must be atomic and return one result per item, in order.
 * When a batch fails, its items are tried one by one, so that one bad item does not take the others down.
 *
 * @example
 * const insertMessage = createBatcher((messages: readonly Message[]) => insertMessages(db, messages));
 * await insertMessage(message);
 */
export function createBatcher<Item, Result>(
  run: BatchRun<Item, Result>,
  maxItems = 250,
): (item: Item) => Promise<Result> {
  const waiting: Waiting<Item, Result>[] = [];
  let working = false;

  async function settle(batch: readonly Waiting<Item, Result>[]): Promise<void> {
    try {
      const results = await run(batch.map((entry) => entry.item));
      if (results.length !== batch.length)
        throw new Error("A batch returned another number of results than it got items.");
      for (const [index, entry] of batch.entries()) {
        const [result] = results.slice(index, index + 1);
        entry.resolve(result as Result); // lengths are compared above
      }
    } catch (cause) {
      if (batch.length === 1) batch[0]?.reject(cause);
      else for (const entry of batch) await settle([entry]);
    }
  }

  async function work(): Promise<void> {
    working = true;
    while (waiting.length > 0) await settle(waiting.splice(0, maxItems));
    working = false;
  }

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (!working) void work();
    });
}
