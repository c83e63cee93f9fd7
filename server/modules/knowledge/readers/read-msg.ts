import msgreader, { type FieldsData } from "@kenjiuno/msgreader";
import type { Reader } from "../reading/block.ts";
import { UnreadableFile } from "../reading/errors.ts";
import { documentOfMail } from "./mail-blocks.ts";

/** Reads a mail as Outlook saves it, with its attachments. */
export const readMsg: Reader = async (input) => {
  const { mail, attachments } = parse(input.bytes);
  const recipients = (mail.recipients ?? []).filter(({ recipType }) => recipType === undefined || recipType === "to");
  const sent = mail.clientSubmitTime ?? mail.messageDeliveryTime;
  return documentOfMail(
    {
      subject: mail.subject ?? "",
      from: person(mail.senderName, mail.senderSmtpAddress ?? mail.senderEmail),
      to: recipients.map(({ name, smtpAddress, email }) => person(name, smtpAddress ?? email)).join(", "),
      date: sent === undefined ? null : new Date(sent),
      html: mail.bodyHtml ?? (mail.html === undefined ? null : new TextDecoder().decode(mail.html)),
      text: mail.body ?? null,
      attachments,
    },
    input,
  );
};

interface ParsedMessage {
  readonly mail: FieldsData;
  readonly attachments: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

function parse(bytes: Uint8Array): ParsedMessage {
  try {
    const reader = new msgreader.default(bytes.slice().buffer);
    const mail = reader.getFileData();
    if (mail.error !== undefined || mail.dataType !== "msg") throw new UnreadableFile("file-broken");
    const attachments = (mail.attachments ?? [])
      .filter((attachment) => attachment.attachmentHidden !== true)
      .map((attachment) => {
        const { fileName, content } = reader.getAttachment(attachment);
        return { name: fileName ?? attachment.name ?? "attachment", bytes: content };
      });
    return { mail, attachments };
  } catch {
    throw new UnreadableFile("file-broken");
  }
}

function person(name: string | undefined, address: string | undefined): string {
  if (name === undefined || name === address) return address ?? "";
  return address === undefined ? name : `${name} <${address}>`;
}
