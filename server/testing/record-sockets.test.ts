import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { expect, test } from "vitest";
import { leavesMachine, parseSocketCalls, recordSockets } from "./record-sockets.ts";

test("connections and datagrams of a program, its threads and its children are recorded", async () => {
  const server = createServer((socket) => socket.end()).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo; // a listening TCP server has a port
  const connect = `require("node:net").connect(${port}, "127.0.0.1").resume()`;
  const script = `
    ${connect};
    const datagrams = require("node:dgram").createSocket("udp4");
    datagrams.send("secret", ${port}, "127.0.0.1", () => datagrams.close());
    new (require("node:worker_threads").Worker)(${JSON.stringify(connect)}, { eval: true });
    require("node:child_process").execFileSync(process.execPath, ["-e", ${JSON.stringify(connect)}]);
    require("node:net").connect("/no/such.sock").on("error", () => {});`;
  await using recording = await recordSockets({ command: process.execPath, args: ["-e", script] });
  // A program that dies of a fault ends before its thread has connected.
  expect(await recording.exited).toEqual([0, null]);
  const sockets = await recording.finish();
  server.close();
  const inet = sockets.filter(({ family }) => family === "inet");
  expect(inet.filter(({ call }) => call === "connect")).toEqual(
    Array.from({ length: 3 }, () => ({ call: "connect", family: "inet", address: "127.0.0.1", port })),
  );
  expect(inet.filter(({ call }) => call !== "connect")).toHaveLength(1);
  expect(sockets).toContainEqual({ call: "connect", family: "unix", address: "/no/such.sock", port: 0 });
  expect(sockets.filter(leavesMachine)).toEqual([]);
  expect(JSON.stringify(sockets)).not.toContain("secret");
});

test("a program that runs on is ended and its recording read", async () => {
  await using recording = await recordSockets({
    command: process.execPath,
    args: ["-e", "setInterval(() => {}, 1000)"],
  });
  expect((await recording.finish()).filter(leavesMachine)).toEqual([]);
});

test("addresses of every family are read as the tracer writes them", () => {
  const text = `
    12 connect(20, {sa_family=AF_INET, sin_port=htons(443), sin_addr=inet_addr("192.0.2.7")}, 16) = -1 EINPROGRESS (Operation now in progress)
    12 connect(21, {sa_family=AF_INET6, sin6_port=htons(53), sin6_flowinfo=htonl(0), inet_pton(AF_INET6, "2001:db8::1", &sin6_addr), sin6_scope_id=0}, 28 <unfinished ...>
    13 <... connect resumed>) = 0
    13 sendto(22, ""..., 30, 0, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("127.0.0.53")}, 16) = 30
    13 sendmsg(22, {msg_name={sa_family=AF_INET6, sin6_port=htons(53), sin6_flowinfo=htonl(0), inet_pton(AF_INET6, "::1", &sin6_addr), sin6_scope_id=0}, msg_namelen=28}, 0) = 4
    14 connect(23, {sa_family=AF_UNIX, sun_path=@"abstract"}, 11) = 0
    14 connect(24, {sa_family=AF_UNSPEC, sa_data=""...}, 16) = 0
    14 sendto(25, ""..., 6, MSG_NOSIGNAL, NULL, 0) = 6`.replaceAll("    ", "");
  const sockets = parseSocketCalls(text);
  expect(sockets).toEqual([
    { call: "connect", family: "inet", address: "192.0.2.7", port: 443 },
    { call: "connect", family: "inet6", address: "2001:db8::1", port: 53 },
    { call: "sendto", family: "inet", address: "127.0.0.53", port: 53 },
    { call: "sendmsg", family: "inet6", address: "::1", port: 53 },
    { call: "connect", family: "unix", address: "abstract", port: 0 },
  ]);
  expect(sockets.filter(leavesMachine).map(({ address }) => address)).toEqual(["192.0.2.7", "2001:db8::1"]);
});
