import { messages, type ThemeName } from "../messages/index.ts";
import { useDashboard, useWords } from "../state/dashboard.ts";

const themes: readonly ThemeName[] = ["system", "light", "dark"];

/** Language and appearance. Kept in this browser once chosen. */
export function Preferences() {
  const { preferences } = useDashboard();
  const { words, language } = useWords();
  return (
    <div class="preferences">
      <fieldset class="segmented">
        <legend class="hidden">{words.language}</legend>
        {(["de", "en"] as const).map((choice) => (
          <label key={choice}>
            <input
              type="radio"
              name="language"
              checked={choice === language}
              onChange={() => preferences.chooseLanguage(choice)}
            />
            <span lang={choice}>{messages[choice].name}</span>
          </label>
        ))}
      </fieldset>
      <label class="select-line">
        <span>{words.theme}</span>
        <select
          value={preferences.theme.value}
          onChange={(event) => {
            const chosen = themes.find((theme) => theme === event.currentTarget.value);
            if (chosen !== undefined) preferences.chooseTheme(chosen);
          }}
        >
          {themes.map((theme) => (
            <option key={theme} value={theme}>
              {words.themes[theme]}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
