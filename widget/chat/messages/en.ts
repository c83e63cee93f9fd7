import type { Messages } from "./dictionary.ts";

export const english: Messages = {
  ai: "AI",
  aiDisclosure: "You are chatting with an AI system. Answers can be wrong.",
  aiShort: "AI system · answers can be wrong",
  controller: (name) => `Responsible: ${name}`,
  noController: "Whoever runs this assistant is responsible; their details are still missing.",
  notice: "Privacy notice",
  imprint: "Imprint",
  humanContact: (contact) => `Prefer to talk to a person: ${contact}`,
  suggestions: "Questions to begin with",
  question: "Your question",
  placeholder: "Ask a question",
  send: "Send question",
  stop: "Stop answer",
  editing: "You are changing this question. It and everything after it will be replaced.",
  cancel: "Cancel",
  tooLong: (left) => (left >= 0 ? `${left} characters left` : `${-left} characters too many`),
  you: "You",
  edit: "Change",
  copy: "Copy",
  copied: "Copied",
  regenerate: "Answer again",
  writing: "The answer is being written",
  stopped: "The answer was stopped.",
  interrupted: "The answer broke off before it was finished.",
  conversation: "Conversation",
  toLatest: "To the end",
  sources: "Sources",
  citation: (number, title) => `Source ${number}: ${title}`,
  citationDeleted: (number) => `Source ${number}: deleted`,
  sourceDeleted: "This source was deleted. Its text no longer exists.",
  page: (page) => `Page ${page}`,
  original: "Open the original",
  back: "Back to the conversation",
  loadingSource: "Opening the source",
  citedPassage: "Cited passage",
  seal: {
    sealed: {
      name: "Sealed",
      meaning:
        "Only this browser can open your conversation. Whoever has the database and the server's key cannot read it.",
    },
  },
  menu: "Manage conversation",
  keepFor: "Keep for",
  days: (days) => (days === 1 ? "1 day" : `${days} days`),
  keepMeaning: (date) =>
    date === null
      ? "Counted from the last message; then the conversation is deleted."
      : `Counted from the last message. As things stand the conversation is deleted on ${date}.`,
  take: "Take along",
  exportJson: "As JSON",
  exportReadable: "To read",
  clear: "Delete everything",
  clearMeaning:
    "All questions and answers of this conversation are deleted on the server, and the key in this browser too. This cannot be undone. The sources stay.",
  clearConfirm: "Delete everything",
  end: "End conversation",
  endMeaning: (deletes) =>
    deletes
      ? "The key is removed from this device and the conversation is deleted on the server. This cannot be undone."
      : "The key is removed from this device. Without it nobody can open the conversation any more; the server deletes it when its period is over.",
  endConfirm: "End",
  minimise: "Minimise",
  minimiseMeaning: "“Minimise” keeps the conversation, and you can go on later.",
  offline: (seconds) => `No connection. Next attempt in ${seconds} s.`,
  reconnecting: "Restoring the connection.",
  retry: "Try again",
  retryIn: (seconds) => `Possible again in ${seconds} s`,
  dismiss: "Close message",
  failed: {
    load: "The assistant could not be loaded.",
    send: "The question was not sent.",
    answer: "The answer could not be written.",
    stop: "The answer could not be stopped.",
    keep: "The period was not changed.",
    end: "The conversation was not ended.",
    clear: "The conversation is not deleted yet.",
    export: "The conversation could not be exported.",
    source: "The source could not be opened.",
    passOn: "That was not stored.",
  },
  because: {
    unreachable: "The server cannot be reached. The internet connection may be down.",
    busy: "There were too many requests in a short time.",
    server: "An error occurred on the server.",
    missing: "It no longer exists on the server.",
    tooLarge: "The text is too long; 4000 characters are the limit.",
    other: "The server did not accept the request.",
  },
  judgement: { name: "Was that helpful?", helpful: "Helpful", unhelpful: "Not helpful" },
  passOn: {
    open: (to) => `Pass this question on to ${to ?? "the operator"}`,
    openFeedback: (to) => `Tell ${to ?? "the operator"} what is missing`,
    label: "This text is passed on",
    write: "Write without names and numbers. If something is replaced, you see the text once more before it is stored.",
    exactly: (days) =>
      `Exactly this text is stored with today's date, without your conversation, for ${days} days at most.`,
    replaced: (count) =>
      count === 0
        ? ""
        : count === 1
          ? "One detail about a person is replaced."
          : `${count} details about persons are replaced.`,
    changed: "It still held a detail about a person, which is replaced. Please look at the text once more.",
    special: (kinds) => `The text holds: ${kinds}. Consider whether that should stand in it.`,
    confirm: "Pass on",
    busy: "One moment",
    stored: (to) => (to === null ? "Passed on." : `Passed on to ${to}.`),
    undo: "Take back",
    undone: "Taken back. Nothing of it is stored any more.",
  },
  textKept: "Your text is still in the field.",
};
