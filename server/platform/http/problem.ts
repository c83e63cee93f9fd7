import type { Language, Localised, Problem } from "@diskret/contract";
import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { ZodError, type z } from "zod";
import { DomainError } from "#platform/errors";
import type { HttpEnv } from "./http-env.ts";

const inLanguage = (text: string | Localised, language: Language): string =>
  typeof text === "string" ? text : text[language];

const texts = {
  "invalid-request": {
    title: { de: "Ungültige Anfrage", en: "Invalid request" },
    detail: {
      de: "Die Anfrage enthält Angaben, die nicht passen. Die Liste nennt sie einzeln.",
      en: "The request holds values that do not fit. The list names each of them.",
    },
  },
  "malformed-request": {
    title: { de: "Unlesbare Anfrage", en: "Unreadable request" },
    detail: {
      de: "Die Anfrage ist nicht lesbar. Senden Sie gültiges JSON mit passendem Content-Type.",
      en: "The request cannot be read. Send valid JSON with a fitting Content-Type.",
    },
  },
  "not-found": {
    title: { de: "Nicht gefunden", en: "Not found" },
    detail: {
      de: "Unter dieser Adresse gibt es nichts. Prüfen Sie die Adresse.",
      en: "There is nothing at this address. Check the address.",
    },
  },
  internal: {
    title: { de: "Interner Fehler", en: "Internal error" },
    detail: {
      de: "Das hat auf unserer Seite nicht geklappt. Versuchen Sie es noch einmal.",
      en: "This failed on our side. Try again.",
    },
  },
} as const;

function standardProblem(code: keyof typeof texts, status: number, language: Language): Problem {
  const { title, detail } = texts[code];
  return { type: problemType(code), title: title[language], status, code, detail: detail[language] };
}

const problemType = (code: string): string => `urn:diskret:problem:${code}`;

/** Turns anything thrown into problem details (RFC 9457). What is not ours becomes a 500 that tells nothing. */
export function toProblem(thrown: unknown, language: Language): Problem {
  if (thrown instanceof DomainError) {
    const { code, status, title, detail, retryAfterSeconds } = thrown.facts;
    return {
      type: problemType(code),
      title: inLanguage(title, language),
      status,
      code,
      detail: inLanguage(detail, language),
      ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
    };
  }
  if (thrown instanceof ZodError) return invalidRequest(thrown, language);
  if (thrown instanceof HTTPException && thrown.status < 500) {
    return standardProblem(thrown.status === 404 ? "not-found" : "malformed-request", thrown.status, language);
  }
  return standardProblem("internal", 500, language);
}

/** The faults of a request that does not fit its schema. Values are never repeated, only paths and rules. */
export function invalidRequest(error: Pick<z.ZodError, "issues">, language: Language): Problem {
  const faults = error.issues.map((issue) => ({ path: issue.path.map(String).join("."), message: ruleOf(issue) }));
  return { ...standardProblem("invalid-request", 422, language), faults };
}

/** Zod names unknown keys in its message: they are the sender's words, so only their number is told. */
function ruleOf(issue: z.core.$ZodIssue): string {
  return issue.code === "unrecognized_keys" ? `${issue.keys.length} unknown fields.` : issue.message;
}

/** Nothing answers at this address. */
export function notFound(language: Language): Problem {
  return standardProblem("not-found", 404, language);
}

/** Answers with problem details; headers that were set before, such as those of CORS and of limits, stay. */
export function respondProblem(context: Context<HttpEnv>, problem: Problem): Response {
  context.header("content-type", "application/problem+json");
  context.header("cache-control", "no-store");
  if (problem.retryAfterSeconds !== undefined) context.header("retry-after", String(problem.retryAfterSeconds));
  return context.body(JSON.stringify(problem), problem.status as ContentfulStatusCode); // problems have bodies
}
