import type { IncomingMessage, ServerResponse } from "node:http";
import type { ChatEvent } from "@diskret/contract";
import type { Behaviour } from "./behaviour.ts";
import type { LoggedEvent, RecordedConversation } from "./recorded-conversation.ts";

interface Streaming {
  readonly server: { readonly behaviour: Behaviour };
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

/** Streams what follows `lastEventId`, or a snapshot and what follows it, cut and repeated as the behaviour says. */
export function streamEvents(
  streaming: Streaming,
  conversation: RecordedConversation,
  lastEventId: string | null,
): void {
  const { server, request, response } = streaming;
  const { behaviour } = server;
  const cutAfter = behaviour.cutAfter.shift() ?? Number.POSITIVE_INFINITY;
  let at = 0;
  let sent = 0;
  response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-store" });
  response.write(": hello\n\n");
  if (lastEventId?.startsWith(`${conversation.epoch}.`)) at = Number(lastEventId.split(".").at(-1));
  else {
    at = conversation.settled();
    response.write(
      serialise(conversation.epoch, { number: at, event: { event: "conversation", data: conversation.snapshot() } }),
    );
  }
  const send = () => {
    for (let next = conversation.log[at]; next !== undefined; next = conversation.log[at]) {
      if (sent++ >= cutAfter) {
        unsubscribe();
        return void request.socket.end();
      }
      at++;
      response.write(serialise(conversation.epoch, next));
      if (behaviour.repeats) repeat(response, conversation, at);
      if (endsStream(next.event)) response.end();
    }
    return undefined;
  };
  const unsubscribe = conversation.onEvent(send);
  response.on("close", unsubscribe);
  send();
}

/** Once more what was just sent, and sometimes something older. */
function repeat(response: ServerResponse, { epoch, log }: RecordedConversation, at: number): void {
  const again = at % 3 === 0 ? log.slice(Math.max(0, at - 3), at) : log.slice(at - 1, at);
  for (const event of again) response.write(serialise(epoch, event));
}

function endsStream({ event }: ChatEvent): boolean {
  return event === "answer-finished" || event === "notice";
}

function serialise(epoch: string, { number, event }: LoggedEvent): string {
  return `id: ${epoch}.${number}\nevent: ${event.event}\ndata: ${JSON.stringify(event.data)}\n\n`;
}
