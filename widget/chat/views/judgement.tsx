import type { Judgement, Message } from "@diskret/contract";
import { useState } from "preact/hooks";
import { faultFrom } from "../conversation/fault.ts";
import { useChat } from "./chat-context.ts";
import { PassOn } from "./pass-on.tsx";

/** Whether an answer helped: one more in a count, or one less; words only by the visitor's own act. */
export function JudgementView({ message }: { message: Message }) {
  const { api, session, state, messages } = useChat();
  const [judgement, setJudgement] = useState<Judgement>(null);
  const judge = async (chosen: Judgement): Promise<void> => {
    const next = chosen === judgement ? null : chosen;
    try {
      await api.judge(session.ensure(), message.id, next);
      setJudgement(next);
    } catch (error) {
      state.fault.value = faultFrom("passOn", error, null);
    }
  };
  const words = messages.value.judgement;
  return (
    <>
      <fieldset class="actions judgement">
        <legend class="unseen">{words.name}</legend>
        {(["helpful", "unhelpful"] as const).map((choice) => (
          <button
            key={choice}
            type="button"
            class="action"
            aria-pressed={judgement === choice}
            onClick={() => void judge(choice)}
          >
            {words[choice]}
          </button>
        ))}
      </fieldset>
      {judgement === "unhelpful" && <PassOn kind="feedback" text="" language={message.language} />}
    </>
  );
}
