import type { ChatEvent, Cleared } from "@diskret/contract";
import { type Command, exportText, helpText } from "./commands.ts";
import type { Question } from "./conversations.ts";
import type { NumberedEvent } from "./live-conversation.ts";

type Notice = Extract<ChatEvent, { event: "notice" }>["data"];

/** Answers a command with one notice. Commands are not stored as messages. */
export async function runCommand(
  command: Command,
  question: Question,
  clear: () => Promise<Cleared>,
): Promise<AsyncIterable<NumberedEvent>> {
  return once({ kind: noticeKinds[command], text: await commandText(command, question, clear) });
}

const noticeKinds = { clear: "cleared", export: "export", help: "help" } as const;

async function commandText(command: Command, question: Question, clear: () => Promise<Cleared>): Promise<string> {
  if (command === "clear") return (await clear()).text;
  if (command === "export") return exportText(question.interfaceLanguage);
  return helpText(question.interfaceLanguage, question.addressForm);
}

/** A stream of one notice. Its id belongs to no epoch, so a later resume with it gets a snapshot. */
async function* once(notice: Notice): AsyncGenerator<NumberedEvent> {
  yield { id: "notice.0", event: "notice", data: notice };
}
