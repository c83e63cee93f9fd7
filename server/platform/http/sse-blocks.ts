/**
 * Reads the blocks of a stream of server-sent events as they come; each ends with an empty line. A block that is cut off
 * at the end is dropped, as the standard wants it.
 *
 * @example
 * for await (const block of sseBlocks(await fetch(url))) process.stdout.write(block);
 */
export async function* sseBlocks(response: Response): AsyncGenerator<string> {
  if (response.body === null) return;
  let rest = "";
  for await (const piece of response.body.pipeThrough(new TextDecoderStream())) {
    const blocks = (rest + piece).split("\n\n");
    rest = blocks.pop() ?? "";
    yield* blocks;
  }
}
