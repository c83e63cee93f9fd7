import { useChat } from "./chat-context.ts";
import { Icon } from "./icon.tsx";

/** What is to be known before the first message: that an AI answers, who is responsible, where the notice is (AI-01). */
export function Disclosure() {
  const { state, messages, api } = useChat();
  const facts = state.facts.value;
  const text = messages.value;
  if (facts === null) return null;
  return (
    <div class="disclosure">
      <p>
        <strong>{text.aiDisclosure}</strong>
      </p>
      <p class="controller">
        <span>{facts.controller === null ? text.noController : text.controller(facts.controller.name)}</span>
        <a href={api.documentAddress(facts.noticePath)} target="_blank" rel="noopener">
          {text.notice}
        </a>
      </p>
      {facts.humanContact !== null && <p>{text.humanContact(facts.humanContact)}</p>}
    </div>
  );
}

/** Greeting and suggested questions, until the first question is asked. */
export function Introduction() {
  const { state, messages, language, actions } = useChat();
  const facts = state.facts.value;
  if (facts === null) return <div class="introduction skeleton" aria-hidden="true" />;
  const suggestions = facts.suggestions[language.value] ?? [];
  return (
    <div class="introduction">
      <p class="greeting">{facts.greeting[language.value] ?? ""}</p>
      <Disclosure />
      {suggestions.length > 0 && (
        <section class="suggestions" aria-label={messages.value.suggestions}>
          <ul>
            {suggestions.map((question) => (
              <li key={question}>
                <button type="button" onClick={() => actions.send(question)}>
                  <span>{question}</span>
                  <Icon name="arrow" />
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
