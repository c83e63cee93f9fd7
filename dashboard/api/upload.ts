import type { Source } from "@diskret/contract";
import { parseProblem, unreachable } from "./api-problem.ts";
import { type Connection, headersFor } from "./send.ts";

export interface Upload {
  readonly file: File;
  /** Told the share that has been sent, 0 to 1. */
  readonly onProgress: (share: number) => void;
  readonly signal: AbortSignal;
}

/**
 * Sends a file as the body of a request. XMLHttpRequest, because `fetch` does not tell how much of a body has left.
 * Throws `ApiProblem`; an abort rejects with the signal's reason.
 */
export function uploadSource(connection: Connection, { file, onProgress, signal }: Upload): Promise<Source> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const abort = () => request.abort();
    request.open("POST", `/api/operator/sources?name=${encodeURIComponent(file.name)}`);
    for (const [name, value] of Object.entries(headersFor(connection))) request.setRequestHeader(name, value);
    request.setRequestHeader("content-type", "application/octet-stream");
    request.upload.addEventListener("progress", (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total);
    });
    request.addEventListener("load", () => {
      if (request.status === 201) return resolve(JSON.parse(request.responseText) as Source); // our own server, by contract
      if (request.status === 401) connection.onSessionEnded();
      reject(parseProblem(request.status, request.responseText));
    });
    request.addEventListener("error", () => reject(unreachable()));
    request.addEventListener("abort", () => reject(signal.reason));
    request.addEventListener("loadend", () => signal.removeEventListener("abort", abort));
    signal.addEventListener("abort", abort);
    request.send(file);
  });
}
