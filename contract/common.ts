import { z } from "zod";

/** The languages the product speaks. */
export const languageSchema = z.enum(["de", "en"]);
export type Language = z.infer<typeof languageSchema>;

/** The same text in every language the product speaks. */
export type Localised = Readonly<Record<Language, string>>;

/** How German texts address the reader. */
export const addressFormSchema = z.enum(["sie", "du"]);
export type AddressForm = z.infer<typeof addressFormSchema>;

/** Name of the request header that carries the visitor's session id. There is no cookie. */
export const sessionHeader = "Diskret-Session";

/** A visitor's session id: 256 random bits, base64url, made by the visitor's own browser. */
export const sessionIdSchema = z.string().regex(/^[A-Za-z0-9_-]{43}$/, "A session id is 43 characters of base64url.");

/** A point in time, ISO 8601 in UTC. */
export const instantSchema = z.iso.datetime();

/** The address part that names an assistant, e.g. `diskret`. */
export const assistantSlugSchema = z
  .string()
  .regex(/^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/, "Use lower-case letters, digits and hyphens.");
