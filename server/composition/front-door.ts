import type { Router } from "#platform/http";
import type { ProbeRequest } from "#privacy/promises";

/** The way by which proofs reach the installation from outside, which is built after them. */
export interface FrontDoor {
  /** Gives the proofs what answers requests. */
  answersThrough(http: Router): void;
  /** Tells where the server listens. */
  listensAt(url: string): void;
  /** Where the server listens, or null while it does not. */
  readonly baseUrl: () => string | null;
  /** Asks in process, with the address that the server believes the request came from. */
  readonly request: (path: string, init?: ProbeRequest) => Promise<Response>;
}

/** Makes the door; until `answersThrough` nobody is behind it. */
export function createFrontDoor(): FrontDoor {
  let behind: Router | null = null;
  let url: string | null = null;
  return {
    answersThrough: (http) => {
      behind = http;
    },
    listensAt: (address) => {
      url = address;
    },
    baseUrl: () => url,
    request: async (path, init = {}) => {
      if (behind === null) throw new Error("The installation does not answer requests yet.");
      const { clientAddress = "127.0.0.1", ...request } = init;
      return await behind.request(path, request, { clientAddress });
    },
  };
}
