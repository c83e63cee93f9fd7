import { problemSchema } from "@diskret/contract";
import type { z } from "zod";

/** The name of the security scheme in the API document. */
export const operatorSecurity = "operatorSession";

/** Describes a JSON answer for the API document. */
export const json = <Schema extends z.ZodType>(schema: Schema, description: string) => ({
  content: { "application/json": { schema } },
  description,
});

/** Describes an answer with problem details. */
export const problem = (description: string) => ({
  content: { "application/problem+json": { schema: problemSchema } },
  description,
});

/** The refusals that every route behind the operator's door shares. */
export const refusals = {
  401: problem("Not signed in."),
  403: problem("The request comes from a page of another origin."),
} as const;
