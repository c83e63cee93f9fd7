import type { Source } from "@diskret/contract";
import type { Signal } from "@preact/signals";
import { useWords } from "../../state/dashboard.ts";
import type { SourceOrder, SourceView } from "./arrange-sources.ts";

const orders: readonly SourceOrder[] = ["newest", "title", "answers", "size"];

interface SourceFilterProps {
  readonly sources: readonly Source[];
  readonly view: Signal<SourceView>;
  /** How many sources fit. */
  readonly shown: number;
}

/** Search, state, kind and order of the list. Only states and kinds that occur are offered. */
export function SourceFilter({ sources, view, shown }: SourceFilterProps) {
  const { words } = useWords();
  const { list: text } = words.care;
  const states = [...new Set(sources.map((source) => source.state))];
  const kinds = [...new Set(sources.map((source) => source.kind))];
  const change = (changes: Partial<SourceView>) => {
    view.value = { ...view.value, ...changes };
  };
  return (
    <search class="source-filter">
      <label class="filter-search">
        <span>{text.search}</span>
        <input
          type="search"
          value={view.value.search}
          onInput={(event) => change({ search: event.currentTarget.value })}
        />
      </label>
      <Choice
        label={text.state}
        value={view.value.state}
        options={[["any", text.everyState], ...states.map((state) => [state, words.sources.states[state]] as const)]}
        onChoose={(state) => change({ state })}
      />
      {kinds.length < 2 ? null : (
        <Choice
          label={text.kind}
          value={view.value.kind}
          options={[["any", text.everyKind], ...kinds.map((kind) => [kind, text.kinds[kind]] as const)]}
          onChoose={(kind) => change({ kind })}
        />
      )}
      <Choice
        label={text.sort}
        value={view.value.order}
        options={orders.map((order) => [order, text.sorts[order]] as const)}
        onChoose={(order) => change({ order })}
      />
      <p class="filter-count soft" role="status">
        {text.shown(shown, sources.length)}
      </p>
    </search>
  );
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly (readonly [Value, string])[];
  readonly onChoose: (value: Value) => void;
}

function Choice<Value extends string>({ label, value, options, onChoose }: ChoiceProps<Value>) {
  return (
    <label>
      <span>{label}</span>
      <select
        value={value}
        onChange={(event) => {
          const chosen = options.find(([option]) => option === event.currentTarget.value);
          if (chosen !== undefined) onChoose(chosen[0]);
        }}
      >
        {options.map(([option, name]) => (
          <option key={option} value={option}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
