import PostalMime, { type Address } from "postal-mime";
import type { Reader } from "../reading/block.ts";
import { UnreadableFile } from "../reading/errors.ts";
import { documentOfMail } from "./mail-blocks.ts";

/** Reads a mail as it travels (RFC 5322 with MIME), with its attachments. */
export const readEml: Reader = async (input) => {
  const mail = await parse(input.bytes);
  return documentOfMail(
    {
      subject: mail.subject ?? "",
      from: addressOf(mail.from),
      to: (mail.to ?? []).map(addressOf).join(", "),
      date: mail.date === undefined ? null : new Date(mail.date),
      html: mail.html ?? null,
      text: mail.text ?? null,
      attachments: mail.attachments
        .filter(({ related, disposition }) => related !== true && disposition !== "inline")
        .map(({ filename, mimeType, content }) => ({
          name: filename ?? (mimeType === "message/rfc822" ? "mail.eml" : "attachment"),
          bytes: bytesOf(content),
        })),
    },
    input,
  );
};

async function parse(bytes: Uint8Array) {
  try {
    return await PostalMime.parse(bytes, { forceRfc822Attachments: true });
  } catch {
    throw new UnreadableFile("file-broken");
  }
}

function addressOf(address: Address | undefined): string {
  if (address === undefined) return "";
  return address.address === undefined || address.name === address.address
    ? (address.address ?? address.name)
    : [address.name, `<${address.address}>`].filter((text) => text !== "").join(" ");
}

function bytesOf(content: ArrayBuffer | Uint8Array | string): Uint8Array {
  return typeof content === "string" ? Buffer.from(content) : new Uint8Array(content);
}
