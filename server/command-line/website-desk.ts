import { type Language, websiteListSchema, websitePagesSchema, websiteSchema } from "@diskret/contract";
import type { OperatorCall } from "./operator-calls.ts";

/** What the commands on websites need. */
export interface WebsiteDesk {
  readonly call: OperatorCall;
  readonly language: Language;
  readonly say: (line: string) => void;
}

/** The commands, as the help shows them. */
export const websiteHelp = `  website add URL COUNTRY   has your own website read (COUNTRY: where its server stands, such as DE)
  website list              all websites with their state
  website pages ID          a website's addresses, each with what became of it
  website crawl|pause|resume|stop ID
  website remove ID         deletes a website with everything that was read of it`;

/** Runs a command on websites. False where there is no such command. */
export async function runWebsiteCommand(desk: WebsiteDesk, operands: readonly string[]): Promise<boolean> {
  const [command, first, second] = operands;
  if (command === "list") await list(desk);
  else if (command === "add" && first !== undefined && second !== undefined) await add(desk, first, second);
  else if (first === undefined) return false;
  else if (command === "pages") await pages(desk, first);
  else if (command === "remove") await desk.call(`websites/${encodeURIComponent(first)}`, { method: "DELETE" });
  else if (command !== undefined && ["crawl", "pause", "resume", "stop"].includes(command)) {
    await desk.call(`websites/${encodeURIComponent(first)}/${command}`, { method: "POST" });
  } else return false;
  return true;
}

/** Whoever gives the command confirms that the website is the organisation's own. */
async function add({ call, say }: WebsiteDesk, url: string, country: string): Promise<void> {
  const body = JSON.stringify({ url, country, confirmed: true });
  const headers = { "content-type": "application/json" };
  const website = websiteSchema.parse(await (await call("websites", { method: "POST", body, headers })).json());
  say(`${website.id}  ${website.url}`);
}

async function list({ call, language, say }: WebsiteDesk): Promise<void> {
  const { websites } = websiteListSchema.parse(await (await call("websites")).json());
  for (const { id, state, pages, url, error } of websites) {
    const counts = `${pages.ready} ready, ${pages.failed} failed, ${pages.waiting} waiting`;
    say([id, state.padEnd(8), url, counts, error?.message[language] ?? ""].join("  ").trimEnd());
  }
}

async function pages({ call, language, say }: WebsiteDesk, id: string): Promise<void> {
  for (let after: string | null = ""; after !== null; ) {
    const query: string = after === "" ? "?limit=200" : `?limit=200&after=${after}`;
    const response = await call(`websites/${encodeURIComponent(id)}/pages${query}`);
    const page = websitePagesSchema.parse(await response.json());
    for (const { state, url, error } of page.pages) {
      say([state.padEnd(8), url, error?.message[language] ?? ""].join("  ").trimEnd());
    }
    after = page.next;
  }
}
