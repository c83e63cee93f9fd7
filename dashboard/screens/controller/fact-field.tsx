import type { ControllerState, Language } from "@diskret/contract";
import { useSignal } from "@preact/signals";
import { citeLaw } from "../../messages/cite-law.ts";
import type { TextField } from "../../messages/index.ts";
import { useWords } from "../../state/dashboard.ts";
import { faultOf } from "./fault-of.ts";

interface FactFieldProps {
  readonly field: TextField;
  readonly value: string;
  readonly missing: ControllerState["missing"][number] | null;
  readonly onChange: (value: string) => void;
}

const autocomplete: Readonly<Partial<Record<TextField, string>>> = {
  name: "organization",
  address: "street-address",
  email: "email",
  phone: "tel",
};
const inputModes: Readonly<Partial<Record<TextField, "email" | "tel">>> = { email: "email", phone: "tel" };

/** Laws as they are cited. A line may end between two, and not within one. */
const citeLaws = (laws: string, language: Language): string =>
  laws
    .split("; ")
    .map((law) => citeLaw(law, language).replaceAll(" ", "\u00a0"))
    .join(", ");

/** One fact: label, hint, what is wrong once it was left, and which law misses it. */
export function FactField({ field, value, missing, onChange }: FactFieldProps) {
  const { words, language } = useWords();
  const { controller: text } = words;
  const left = useSignal(false);
  const { label, hint } = text.fields[field];
  const fault = left.value ? faultOf(field, value, text) : null;
  const id = `fact-${field}`;
  const shared = {
    id,
    name: field,
    value,
    "aria-describedby": `${id}-hint ${id}-note`,
    "aria-invalid": fault !== null,
    autocomplete: autocomplete[field] ?? "off",
    onBlur: () => {
      left.value = true;
    },
  };
  const laws = missing === null ? "" : citeLaws(missing.law, language);
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint === "" ? null : (
        <p id={`${id}-hint`} class="field-hint">
          {hint}
        </p>
      )}
      {field === "address" ? (
        <textarea {...shared} rows={3} onInput={(event) => onChange(event.currentTarget.value)} />
      ) : (
        <input
          {...shared}
          inputMode={inputModes[field] ?? "text"}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
      )}
      <div id={`${id}-note`} aria-live="polite">
        {fault === null ? null : <p class="field-fault">{fault}</p>}
        {fault !== null || missing === null ? null : (
          <p class="field-missing">
            {missing.message[language]} <span class="law">{laws}</span>
          </p>
        )}
      </div>
    </div>
  );
}
