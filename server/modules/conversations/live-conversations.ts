import type { Clock } from "#platform/clock";
import type { ConversationId } from "./conversation.ts";
import type { LiveConversation } from "./live-conversation.ts";

/** The conversations somebody has open right now. */
export interface LiveConversations {
  get(id: ConversationId): LiveConversation | undefined;
  /** Keeps it, unless another request was quicker: then that one counts. */
  keep(live: LiveConversation): LiveConversation;
  forget(id: ConversationId): void;
  all(): Iterable<LiveConversation>;
}

/** How long an unused conversation stays in memory, keys included. */
const idleMs = 60_000;
/** How many may be added between two looks for idle ones. */
const sweepEvery = 64;

/** Makes the set of live conversations; idle ones are forgotten as others come. */
export function createLiveConversations(clock: Clock): LiveConversations & { sweep(): void } {
  const lives = new Map<ConversationId, LiveConversation>();
  let additions = 0;

  function sweep(): void {
    const nowMs = clock.now().getTime();
    for (const [id, live] of lives) {
      const idle = live.run === null && live.subscribers === 0 && nowMs - live.lastUsedMs >= idleMs;
      if (idle) lives.delete(id);
    }
  }

  return {
    get(id) {
      const live = lives.get(id);
      if (live !== undefined) live.lastUsedMs = clock.now().getTime();
      return live;
    },
    keep(live) {
      const earlier = lives.get(live.stored.id);
      if (earlier !== undefined) return earlier;
      lives.set(live.stored.id, live);
      additions += 1;
      if (additions % sweepEvery === 0) sweep();
      return live;
    },
    forget: (id) => {
      lives.delete(id);
    },
    all: () => lives.values(),
    sweep,
  };
}
