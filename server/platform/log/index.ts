export { type AccessEntry, createLog, type Log, type LogLevel, type LogLine, type LogOptions } from "./log.ts";
export { asCode, type Code, type Loggable } from "./log-value.ts";
export { redact } from "./redact.ts";
export { deleteOldLogs, holdLogs, type LogHold, releaseLogs } from "./retention.ts";
export { ipv6Groups, type ShortAddress, shortenAddress } from "./shorten-address.ts";
export { terminalOutput } from "./terminal-output.ts";
