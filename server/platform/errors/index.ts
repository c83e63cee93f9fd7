export { DomainError, type DomainErrorFacts } from "./domain-error.ts";
