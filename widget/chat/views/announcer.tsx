import { effect } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { finishedUntil, speakable } from "../markdown/sentences.ts";
import { useChat } from "./chat-context.ts";

const mostKept = 20;

/** Tells screen readers of the answer, each sentence once and when it is finished. What stood there before is not told. */
export function Announcer() {
  const { state, messages } = useChat();
  const region = useRef<HTMLDivElement>(null);
  const told = useRef<{ id: string; until: number } | null>(null);
  const say = (text: string) => {
    const words = speakable(text);
    if (words === "" || region.current === null) return;
    const line = document.createElement("p");
    line.textContent = words;
    region.current.append(line);
    while (region.current.childElementCount > mostKept) region.current.firstElementChild?.remove();
  };
  // At each change, not once a frame: an answer may begin and end between two frames.
  const follow = () => {
    const { answering, messages: all } = state.transcript.value;
    const id = answering ?? told.current?.id;
    const message = all.find((each) => each.id === id);
    if (message === undefined) return;
    if (told.current?.id !== message.id) {
      told.current = { id: message.id, until: message.text.length };
      if (message.text === "") say(messages.peek().writing);
    }
    const { until } = told.current;
    const end = answering === null ? message.text.length : finishedUntil(message.text, until);
    if (end > until) say(message.text.slice(until, end));
    told.current = { id: message.id, until: Math.max(until, end) };
  };
  useEffect(() => effect(follow), []);
  return <div class="unseen" role="log" aria-live="polite" ref={region} />;
}
