import type { Problem } from "@diskret/contract";
import type { Fault } from "../conversation/fault.ts";
import type { Messages } from "../messages/dictionary.ts";
import { useChat } from "./chat-context.ts";
import { Icon } from "./icon.tsx";
import { useSecondsUntil } from "./use-seconds-until.ts";

/** The lost connection, calmly, and whatever could not be done: what, why, and what now. */
export function Faults() {
  const { state } = useChat();
  return (
    <>
      {state.offline.value !== null && <OfflineLine retryAt={state.offline.value} />}
      {state.fault.value !== null && <FaultView fault={state.fault.value} />}
    </>
  );
}

function OfflineLine({ retryAt }: { retryAt: number }) {
  const { messages } = useChat();
  const seconds = useSecondsUntil(retryAt);
  return (
    <p class="offline">
      <span class="unseen" role="status">
        {messages.value.reconnecting}
      </span>
      <span aria-hidden="true">{seconds > 0 ? messages.value.offline(seconds) : messages.value.reconnecting}</span>
    </p>
  );
}

function FaultView({ fault }: { fault: Fault }) {
  const { state, messages } = useChat();
  const text = messages.value;
  const seconds = useSecondsUntil(fault.retryAt);
  return (
    <div class="fault">
      <p role="alert">
        <strong>{text.failed[fault.action]}</strong> {reason(fault.problem, text)}
        {fault.action === "send" && ` ${text.textKept}`}
      </p>
      <div class="choices">
        {fault.retry !== null && (
          <button type="button" class="plain" disabled={seconds > 0} onClick={fault.retry}>
            {seconds > 0 ? text.retryIn(seconds) : text.retry}
          </button>
        )}
        <button
          type="button"
          class="control"
          aria-label={text.dismiss}
          onClick={() => {
            state.fault.value = null;
          }}
        >
          <Icon name="close" />
        </button>
      </div>
    </div>
  );
}

function reason(problem: Problem | null, { because }: Messages): string {
  if (problem === null) return because.unreachable;
  if (problem.status === 429) return because.busy;
  if (problem.status === 404 || problem.status === 410) return because.missing;
  if (problem.status === 413) return because.tooLarge;
  return problem.status >= 500 ? because.server : because.other;
}
