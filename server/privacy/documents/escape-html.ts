const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text that HTML reads as text, between tags and inside quoted attributes. */
export function escapeHtml(value: string): string {
  return value.replaceAll(/[&<>"']/gu, (character) => entities[character] ?? "");
}
