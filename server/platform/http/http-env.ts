import type { Language } from "@diskret/contract";
import type { HttpBindings } from "@hono/node-server";

/** What a handler of ours finds in its context. */
export interface HttpEnv {
  Bindings: Partial<HttpBindings> & {
    /** Stands in for the socket's address when a request is made in process; never set for requests from outside. */
    readonly clientAddress?: string;
    /** Fires when the server begins to stop: open streams end themselves. */
    readonly closing?: AbortSignal;
  };
  Variables: {
    /** The client's whole address. For rate limits only; never written anywhere. */
    readonly clientAddress: string;
    /** The language of texts in the response, from `Accept-Language`. */
    readonly language: Language;
  };
}
