import dgram from "node:dgram";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";

/** Somebody to talk to on this machine, who counts everything that arrives. */
export interface ProbeListener extends AsyncDisposable {
  readonly host: "127.0.0.1";
  readonly port: number;
  readonly udpPort: number;
  /** TCP connections since the start, whatever they carried. */
  connections(): number;
  datagrams(): number;
  /** Bodies of the HTTP requests that arrived. */
  bodies(): readonly Buffer[];
}

/** Opens a listener on the loopback interface. `onRequest` is awaited before each answer. */
export async function openProbeListener(
  onRequest: (request: IncomingMessage, body: Buffer) => Promise<void> = async () => undefined,
): Promise<ProbeListener> {
  const counted = { connections: 0, datagrams: 0 };
  const bodies: Buffer[] = [];
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const body = await buffer(request).catch(() => Buffer.alloc(0));
    bodies.push(body);
    await onRequest(request, body).catch(() => undefined);
    response.end("received");
  };
  const server = createServer((request, response) => void answer(request, response));
  server.on("connection", (socket) => {
    counted.connections += 1;
    socket.on("error", () => undefined);
  });
  server.on("clientError", (_error, socket) => socket.destroy());
  const datagrams = dgram.createSocket("udp4", () => {
    counted.datagrams += 1;
  });
  server.listen(0, "127.0.0.1");
  datagrams.bind(0, "127.0.0.1");
  await Promise.all([once(server, "listening"), once(datagrams, "listening")]);
  const { port } = server.address() as AddressInfo; // a listening TCP server has a port, not a path
  return {
    host: "127.0.0.1",
    port,
    udpPort: datagrams.address().port,
    connections: () => counted.connections,
    datagrams: () => counted.datagrams,
    bodies: () => bodies,
    [Symbol.asyncDispose]: async () => {
      datagrams.close();
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}
