import type { Language } from "@diskret/contract";
import { useChat } from "./chat-context.ts";
import { Icon, type IconName } from "./icon.tsx";
import { Seal } from "./seal.tsx";

/** Name, label "AI", seal and the controls. */
export function Header() {
  const { state, messages, surface, minimise } = useChat();
  const text = messages.value;
  return (
    <header class="header">
      <div class="who">
        <h1 id="name">{state.facts.value?.name ?? " "}</h1>
        <abbr class="ai" title={text.aiDisclosure}>
          {text.ai}
        </abbr>
        <SealButton />
      </div>
      <div class="controls">
        {surface === "page" && <LanguageSwitch />}
        <SheetButton sheet="menu" icon="menu" label={text.menu} />
        {minimise !== null && (
          <button type="button" class="control" aria-label={text.minimise} title={text.minimise} onClick={minimise}>
            <Icon name="minimise" />
          </button>
        )}
        {minimise !== null && <SheetButton sheet="end" icon="close" label={text.end} />}
      </div>
    </header>
  );
}

/** Says nothing until the server has said who can open the conversation. */
function SealButton() {
  const { state, messages, sheet } = useChat();
  if (state.facts.value === null) return null;
  return (
    <button
      type="button"
      class="sealed"
      aria-expanded={sheet.value === "seal"}
      aria-controls="seal-meaning"
      onClick={() => {
        sheet.value = sheet.value === "seal" ? null : "seal";
      }}
    >
      <Seal state="closed" />
      <span>{messages.value.seal[state.facts.value.mode].name}</span>
    </button>
  );
}

function SheetButton(props: { sheet: "menu" | "end"; icon: IconName; label: string }) {
  const { sheet, state, actions } = useChat();
  const toggle = () => {
    sheet.value = sheet.value === props.sheet ? null : props.sheet;
    if (sheet.value === "menu" && state.transcript.value.messages.length > 0) actions.takeUp();
  };
  return (
    <button
      type="button"
      class="control"
      id={`open-${props.sheet}`}
      aria-label={props.label}
      title={props.label}
      aria-expanded={sheet.value === props.sheet}
      onClick={toggle}
    >
      <Icon name={props.icon} />
    </button>
  );
}

const languageNames: Readonly<Record<Language, string>> = { de: "Deutsch", en: "English" };

function LanguageSwitch() {
  const { language, chooseLanguage } = useChat();
  const other: Language = language.value === "de" ? "en" : "de";
  return (
    <button type="button" class="language" lang={other} onClick={() => chooseLanguage(other)}>
      {languageNames[other]}
    </button>
  );
}
