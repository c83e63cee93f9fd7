import type { ControllerMessages, TextField } from "../../messages/index.ts";

/** The longest text of each fact, as the server takes it. */
export const maxLengths: Readonly<Record<TextField, number>> = {
  name: 200,
  address: 500,
  email: 254,
  phone: 60,
  representedBy: 200,
  registerEntry: 200,
  vatId: 60,
  dpoContact: 300,
  humanContact: 300,
  hostingProvider: 300,
  hostingCountry: 2,
};

const country = /^[A-Za-z]{2}$/;
const email = /^[^\s@]+@[^\s@]+\.[^\s@.]+$/;

/** What is wrong with a fact as it is typed, or null. The server checks again. */
export function faultOf(field: TextField, value: string, text: ControllerMessages): string | null {
  const trimmed = value.trim();
  if (trimmed.length > maxLengths[field]) return text.tooLong(maxLengths[field]);
  if (field === "hostingCountry" && trimmed !== "" && !country.test(trimmed)) return text.countryWrong;
  return field === "email" && trimmed !== "" && !email.test(trimmed) ? text.emailWrong : null;
}
