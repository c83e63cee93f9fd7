export { defineRecipient, type Recipient } from "./recipient.ts";
