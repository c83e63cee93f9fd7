import type { Language } from "@diskret/contract";
import type { ContactPlace, Contacts } from "#modules/listings";
import type { ContactDesk, Visitor } from "./conversations.ts";
import type { LiveConversation } from "./live-conversation.ts";

/** Makes the desk over whatever finds a visitor's conversation. */
export function createContactDesk(
  { listings }: { readonly listings: { readonly contacts: Contacts } },
  opened: (visitor: Visitor) => Promise<LiveConversation>,
): ContactDesk {
  const placeOf = async (visitor: Visitor, language: Language): Promise<ContactPlace> => {
    const { stored } = await opened(visitor);
    return {
      organisationId: stored.organisationId,
      conversationId: stored.id,
      language,
    };
  };
  return {
    previewContact: async (visitor, draft, language) =>
      await listings.contacts.preview(await placeOf(visitor, language), draft),
    confirmContact: async (visitor, confirmation, language) =>
      await listings.contacts.confirm(await placeOf(visitor, language), confirmation),
    async contacts(visitor) {
      const { stored } = await opened(visitor);
      return await listings.contacts.ofConversation(stored.organisationId, stored.id);
    },
  };
}
