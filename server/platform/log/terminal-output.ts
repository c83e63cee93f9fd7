import type { LogLine } from "./log.ts";

/** Writes log lines to a stream: for people where it is a terminal, as JSON otherwise. */
export function terminalOutput(stream: NodeJS.WriteStream): (line: LogLine) => void {
  if (!stream.isTTY) return (line) => void stream.write(`${JSON.stringify(line)}\n`);
  return ({ time, level, event, ...fields }) => {
    const rest = Object.entries(fields).map(([name, value]) => `${name}=${JSON.stringify(value)}`);
    stream.write(`${time.slice(11, 19)} ${level.padEnd(5)} ${event} ${rest.join(" ")}\n`);
  };
}
