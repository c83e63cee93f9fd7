import { Duplex } from "node:stream";
import type { MessagePort } from "node:worker_threads";
import { joinBytes } from "./answer.ts";

/**
 * A connection to the engine's thread in the form in which node-postgres wants its socket. Nothing listens anywhere:
 * no other program on the machine can connect.
 */
export class PortStream extends Duplex {
  readonly #open: () => MessagePort;
  #port: MessagePort | null = null;

  constructor(open: () => MessagePort) {
    super();
    this.#open = open;
  }

  connect(): this {
    try {
      const port = this.#open();
      port.on("message", (chunk: Uint8Array) => this.push(chunk));
      port.on("close", () => this.destroy());
      this.#port = port;
      process.nextTick(() => this.emit("connect"));
    } catch (error) {
      this.destroy(error instanceof Error ? error : new Error(String(error)));
    }
    return this;
  }

  override _read(): void {}

  override _write(chunk: Uint8Array, _encoding: string, done: () => void): void {
    this.#post([chunk]);
    done();
  }

  override _writev(chunks: { chunk: Uint8Array }[], done: () => void): void {
    this.#post(chunks.map(({ chunk }) => chunk));
    done();
  }

  override _final(done: () => void): void {
    this.#port?.close();
    done();
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.#port?.close();
    done(error);
  }

  setNoDelay(): this {
    return this;
  }

  setKeepAlive(): this {
    return this;
  }

  ref(): this {
    this.#port?.ref();
    return this;
  }

  unref(): this {
    this.#port?.unref();
    return this;
  }

  #post(chunks: readonly Uint8Array[]): void {
    const bytes = joinBytes(chunks);
    this.#port?.postMessage(bytes, [bytes.buffer]);
  }
}
