import type { Installation, PromiseDefinition } from "#privacy/promises";
import { proveDisclosure } from "./proofs/prove-disclosure.ts";
import { proveEnding } from "./proofs/prove-ending.ts";
import { proveNoCookie } from "./proofs/prove-no-cookie.ts";
import { proveSelfService } from "./proofs/prove-self-service.ts";
import { proveSessionId } from "./proofs/prove-session-id.ts";

/** What the product promises about the chat on the web. */
export const webPromises: readonly PromiseDefinition<Installation>[] = [
  {
    id: "AI-01",
    sentence: {
      de: "Vor der ersten Nachricht steht da, dass eine KI antwortet, und wie man einen Menschen erreicht, wenn der Betreiber das anbietet.",
      en: "Before the first message the person is told that an AI answers, and can reach a human if the operator offers one.",
    },
    laws: ["AI Act 50(1)"],
    kinds: ["browser"],
    keptBy: [
      { file: "widget/chat/views/introduction.tsx", name: "Disclosure" },
      { file: "server/channels/web/assistant-facts.ts", name: "assistantFacts" },
    ],
    prove: proveDisclosure,
  },
  {
    id: "CHAT-01",
    sentence: {
      de: "Der Chat kommt ohne Cookie aus. Bevor er geöffnet wird, speichert er nichts auf dem Gerät und ruft niemanden außer seinem eigenen Server.",
      en: "The chat works without any cookie. Before the visitor opens it, it stores nothing on the device and calls nobody but its own host.",
    },
    laws: ["TDDDG 25"],
    kinds: ["browser"],
    keptBy: [
      { file: "widget/chat/session/session.ts", name: "createSession" },
      { file: "server/channels/web/chat-routes.ts", name: "chatRoutes" },
    ],
    prove: proveNoCookie,
  },
  {
    id: "CHAT-02",
    sentence: {
      de: "Auf dem Gerät liegt nur eine zufällige Sitzungskennung mit mindestens 128 Bit, in localStorage. Sie wird in einem Kopffeld der Anfrage gesendet.",
      en: "The only thing stored on the device is a random session id of at least 128 bits in localStorage, sent in a request header.",
    },
    laws: ["TDDDG 25(2)"],
    kinds: ["browser"],
    keptBy: [
      { file: "widget/chat/session/session.ts", name: "createSession" },
      { file: "server/channels/web/visitor.ts", name: "readVisitor" },
    ],
    prove: proveSessionId,
  },
  {
    id: "CHAT-03",
    sentence: {
      de: "„Gespräch beenden“ beendet die Sitzung und entfernt die Kennung vom Gerät. Ob die Kopie auf dem Server mitgeht, stellt der Betreiber ein (Vorgabe: ja).",
      en: "“End conversation” ends the session and removes the id from the device; whether the server copy goes too is the operator's setting (default: yes).",
    },
    laws: ["GDPR 17"],
    kinds: ["browser", "store"],
    keptBy: [
      { file: "widget/chat/session/session.ts", name: "createSession" },
      { file: "server/channels/web/chat-routes.ts", name: "chatRoutes" },
    ],
    prove: proveEnding,
  },
  {
    id: "CHAT-08",
    sentence: {
      de: "Im Chat selbst lässt sich das Gespräch ansehen, mitnehmen (JSON und lesbar) und löschen.",
      en: "A visitor can see, export (JSON and readable form) and delete the conversation in the chat itself.",
    },
    laws: ["GDPR 15", "GDPR 17", "GDPR 20"],
    kinds: ["browser"],
    keptBy: [
      { file: "widget/chat/views/menu.tsx", name: "Menu" },
      { file: "server/channels/web/chat-routes.ts", name: "chatRoutes" },
    ],
    prove: proveSelfService,
  },
];
