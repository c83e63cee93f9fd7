import { randomBytes } from "node:crypto";
import { Agent, request } from "node:http";

/** What one question took, in milliseconds from sending it. */
export interface Timing {
  readonly firstTokenMs: number;
  readonly doneMs: number;
}

/** Asks questions over connections that stay open, as browsers do. */
export interface Asker extends Disposable {
  ask(session: string, text: string): Promise<Timing>;
  /** Opens the event stream of a session and keeps it; resolves once the server answered. */
  follow(session: string): Promise<() => void>;
}

export const newSession = (): string => randomBytes(32).toString("base64url");

/** Makes an asker for a server. */
export function createAsker(url: URL, connections: number): Asker {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const path = "/api/assistants/diskret/conversation";
  const headers = (session: string): Record<string, string> => ({
    "Diskret-Session": session,
    "Content-Type": "application/json",
  });
  return {
    ask: (session, text) =>
      new Promise((resolve, reject) => {
        const startedAt = performance.now();
        const sent = request(
          new URL(`${path}/messages`, url),
          { agent, method: "POST", headers: headers(session) },
          (response) => {
            let firstTokenMs = 0;
            let seen = "";
            response.setEncoding("utf8");
            response.on("data", (piece: string) => {
              if (firstTokenMs !== 0) return;
              seen += piece;
              if (seen.includes("event: answer-delta")) firstTokenMs = performance.now() - startedAt;
            });
            response.on("end", () => {
              if (firstTokenMs === 0)
                reject(new Error(`No token came (status ${response.statusCode}): ${seen.slice(0, 300)}`));
              else resolve({ firstTokenMs, doneMs: performance.now() - startedAt });
            });
            response.on("error", reject);
          },
        );
        sent.on("error", reject);
        sent.end(JSON.stringify({ text }));
      }),
    follow: (session) =>
      new Promise((resolve, reject) => {
        const sent = request(new URL(`${path}/events`, url), { agent, headers: headers(session) }, (response) => {
          response.once("data", () => resolve(() => sent.destroy()));
          response.on("error", () => undefined);
          response.resume();
        });
        sent.on("error", reject);
        sent.end();
      }),
    [Symbol.dispose]: () => agent.destroy(),
  };
}
