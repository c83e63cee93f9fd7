/** What a person is told whose text was not sent because of passwords or keys in it. */
export function secretsMessage(count: number): { readonly de: string; readonly en: string } {
  return count === 1
    ? {
        de: "In Ihrer Nachricht steht ein Kennwort oder ein Schlüssel. Sie wurde deshalb nicht gesendet. Nehmen Sie die markierte Stelle heraus und senden Sie die Nachricht noch einmal.",
        en: "Your message holds a password or a key, so it was not sent. Take out the marked part and send the message again.",
      }
    : {
        de: `In Ihrer Nachricht stehen ${count} Kennwörter oder Schlüssel. Sie wurde deshalb nicht gesendet. Nehmen Sie die markierten Stellen heraus und senden Sie die Nachricht noch einmal.`,
        en: `Your message holds ${count} passwords or keys, so it was not sent. Take out the marked parts and send the message again.`,
      };
}
