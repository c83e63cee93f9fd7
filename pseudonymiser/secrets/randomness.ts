/** Bits of information per character, by how often each character occurs (Shannon 1948). */
export function entropyPerCharacter(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / text.length) * Math.log2(count / text.length);
  return bits;
}

/** Whether something was made by a machine to be unguessable: long, mixed, no word, no hash of public things. */
export function looksRandom(text: string): boolean {
  if (text.length < 16 || isPublicHash(text)) return false;
  if (!/\d/.test(text) || !/[A-Za-z]/.test(text)) return false;
  return entropyPerCharacter(text) >= 3.2;
}

/** A commit, a digest or a UUID: random, and no secret unless somebody says so. */
export function isPublicHash(text: string): boolean {
  return (
    /^[0-9a-f]{7,40}$|^[0-9a-f]{56,64}$|^[0-9a-f]{96}$|^[0-9a-f]{128}$/i.test(text) ||
    /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(text)
  );
}

/** What stands where a secret belongs without being one: asterisks, `<token>`, `$PASSWORD`, `{{secret}}`, "changeme". */
export function isStandIn(text: string): boolean {
  return (
    /^[*x.•_#?-]+$/i.test(text) ||
    /^[<{[%$(]|^\.\.\.|\$\{|\{\{|[>}\])]$/.test(text) ||
    /^(?:null|none|nil|true|false|undefined|string|str|text|varchar.*|bytes?|password|passwort|kennwort|passwd|pwd|secret|token|key|value|wert|example|beispiel|changeme|your[-_].*|dein[-_].*|ihr[-_].*|my[-_](?:token|key|secret|password).*|placeholder|redacted|hidden|geheim|required|optional|process\.env.*|os\.environ.*|env\..*|config\..*|self\..*|this\..*|req\..*|args\..*|settings\..*|input.*|getenv.*|vault:.*|secrets?\..*)$/i.test(
      text,
    )
  );
}
