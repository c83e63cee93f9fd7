import { operatorSessionSchema } from "@diskret/contract";
import { readConfig } from "#platform/config";
import { createOperatorCall } from "./command-line/operator-calls.ts";
import { findRunningServer } from "./running-server.ts";

const help = `npm run -s operator-link

Prints a link that signs an operator in: once, within 30 minutes. Asks the server that runs on this data folder.

Exit code: 0 when the link is printed, 2 when there is none.`;

async function main(): Promise<void> {
  if (process.argv.includes("--help")) return console.log(help);
  const config = readConfig();
  const running = findRunningServer(config.data.folder);
  if (running === null) {
    throw new Error(
      `No server runs on the data folder ${config.data.folder}. Start it with: npm start (it prints a link).`,
    );
  }
  const call = createOperatorCall(config, running.url);
  const link = operatorSessionSchema.parse(await (await call("links", { method: "POST" })).json());
  console.log(new URL(`/operator#token=${link.token}`, config.http.publicUrl ?? running.url).href);
}

try {
  await main();
} catch (fault) {
  console.error(fault instanceof Error ? fault.message : "The link could not be made because of an unknown fault.");
  process.exitCode = 2;
}
