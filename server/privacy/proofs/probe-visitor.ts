import { randomBytes } from "node:crypto";
import {
  type ChatEvent,
  type Conversation,
  chatEventSchema,
  conversationSchema,
  type Message,
  messageSchema,
  sessionHeader,
} from "@diskret/contract";
import { Disproved, type Installation, type StoredRow } from "#privacy/promises";

/** A visitor that a proof brings along: it speaks to the installation through the front door only. */
export interface ProbeVisitor {
  readonly sessionId: string;
  request(path: string, init?: RequestInit): Promise<Response>;
  /** Asks and reads the answer to its end. */
  ask(text: string, language?: "de" | "en"): Promise<ProbeExchange>;
  conversation(): Promise<Conversation>;
  /** Status of the conversation: 200 where there is one, 404 where there is none. */
  status(): Promise<number>;
}

/** What came back for one question. */
export interface ProbeExchange {
  readonly events: readonly ChatEvent[];
  readonly question: Message | null;
  readonly answer: Message | null;
}

/** Where probes seem to come from: addresses kept free for documentation (RFC 5737). */
const probeNetwork = "203.0.113";

/** Brings a visitor along whose conversation is deleted after the proof. */
export function bringVisitor(installation: Installation): ProbeVisitor {
  const sessionId = randomBytes(32).toString("base64url");
  const base = `/api/assistants/${installation.assistant}`;
  const clientAddress = `${probeNetwork}.${1 + ((randomBytes(1)[0] ?? 0) % 250)}`;
  const request = (path: string, init: RequestInit = {}): Promise<Response> =>
    installation.request(`${base}${path}`, {
      ...init,
      clientAddress,
      headers: {
        [sessionHeader]: sessionId,
        ...(init.body === undefined ? {} : { "Content-Type": "application/json" }),
      },
    });
  installation.afterwards(async () => {
    await request("/conversation", { method: "DELETE" });
  });
  return {
    sessionId,
    request,
    ask: async (text, language = "de") => {
      const response = await request("/conversation/messages", {
        method: "POST",
        body: JSON.stringify({ text, language }),
      });
      return toExchange(await readEvents(response));
    },
    conversation: async () => {
      const response = await request("/conversation");
      if (!response.ok)
        throw new Disproved({
          de: `Das Probegespräch ließ sich nicht lesen: Status ${response.status}.`,
          en: `The probe's conversation could not be read: status ${response.status}.`,
        });
      return conversationSchema.parse(await response.json());
    },
    status: async () => (await request("/conversation")).status,
  };
}

/** A word that occurs nowhere by chance, made of letters so that nothing takes it apart. */
export function markerWord(): string {
  return `Probe${randomBytes(12)
    .toString("hex")
    .replaceAll(/\d/gu, (digit) => "ghijklmnop".charAt(Number(digit)))}`;
}

/** The stored rows of a visitor's conversation, as somebody with the database sees them. */
export async function storedRows(
  installation: Installation,
  conversationId: string,
): Promise<{ readonly conversation: readonly StoredRow[]; readonly messages: readonly StoredRow[] }> {
  return {
    conversation: await installation.statement("select * from conversation where id = $1", [conversationId]),
    messages: await installation.statement("select * from message where conversation_id = $1 order by position", [
      conversationId,
    ]),
  };
}

function toExchange(events: readonly ChatEvent[]): ProbeExchange {
  const asked = events.find((event) => event.event === "question");
  const answered = events.findLast((event) => event.event === "answer-finished");
  return {
    events,
    question: asked === undefined ? null : messageSchema.parse(asked.data.message),
    answer: answered === undefined ? null : messageSchema.parse(answered.data.message),
  };
}

/** Reads a whole event stream (WHATWG HTML, 9.2): blocks end with an empty line, comments begin with a colon. */
async function readEvents(response: Response): Promise<readonly ChatEvent[]> {
  if (!response.ok)
    throw new Disproved({
      de: `Die Probefrage wurde nicht angenommen: Status ${response.status}.`,
      en: `The probe's question was not taken: status ${response.status}.`,
    });
  const blocks = (await response.text()).split(/\r?\n\r?\n/u);
  return blocks.flatMap((block) => {
    const field = (name: string) =>
      block
        .split(/\r?\n/u)
        .filter((line) => line.startsWith(`${name}:`))
        .map((line) => line.slice(name.length + 1).replace(/^ /u, ""))
        .join("\n");
    const data = field("data");
    return data === "" ? [] : [chatEventSchema.parse({ event: field("event"), data: JSON.parse(data) })];
  });
}
