import type { Router } from "./router.ts";

/** An OpenAPI 3.1 document. */
export type ApiDocument = ReturnType<Router["getOpenAPI31Document"]>;
