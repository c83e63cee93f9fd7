/** Style of the page at `/api/docs`: paper, ink and one accent; light and dark by the reader's setting. */
export const apiPageStyle = `
:root {
  color-scheme: light dark;
  --paper: light-dark(oklch(98% 0.008 85), oklch(22% 0.02 250));
  --ink: light-dark(oklch(25% 0.03 255), oklch(93% 0.01 85));
  --soft: light-dark(oklch(44% 0.03 255), oklch(76% 0.02 85));
  --line: light-dark(oklch(87% 0.012 85), oklch(36% 0.02 250));
  --accent: light-dark(oklch(43% 0.08 210), oklch(78% 0.09 205));
}
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 32px 24px 96px; max-width: 60rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.5 "Atkinson Hyperlegible Next", system-ui, sans-serif; }
a { color: var(--accent); }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 8px; }
h2 { font-size: 1.25rem; margin: 48px 0 8px; border-bottom: 1px solid var(--line); padding-bottom: 4px; }
h3 { font-size: 1rem; margin: 16px 0 4px; }
p { max-width: 66ch; }
code, pre { font: 0.875rem/1.5 ui-monospace, monospace; }
pre { overflow-x: auto; padding: 12px; border: 1px solid var(--line); border-radius: 4px; }
details { border-bottom: 1px solid var(--line); }
details > :not(summary) { margin-left: 24px; }
summary { padding: 12px 0; cursor: pointer; overflow-wrap: anywhere; }
summary:focus-visible, a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.method { display: inline-block; min-width: 4.5em; color: var(--accent); font-weight: 700; }
.summary { color: var(--soft); margin-left: 8px; }
table { border-collapse: collapse; width: 100%; margin: 4px 0 16px; }
th, td { text-align: left; vertical-align: top; padding: 4px 16px 4px 0; border-bottom: 1px solid var(--line); }
th { color: var(--soft); font-weight: 400; }
`;
