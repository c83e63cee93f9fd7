import type { Block, BlockContent, ReadDocument, ReadingInput, UnreadPart } from "../reading/block.ts";
import { UnreadableFile } from "../reading/errors.ts";
import { blocksOfHtml } from "./blocks-of-html.ts";
import { htmlBody } from "./html-body.ts";
import { blocksOfText } from "./read-text.ts";
import { createTextBudget } from "./text-budget.ts";

/** A mail, whatever format it came in. */
export interface Mail {
  readonly subject: string;
  readonly from: string;
  readonly to: string;
  readonly date: Date | null;
  readonly html: string | null;
  readonly text: string | null;
  readonly attachments: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

/** Attachments of a mail beyond this many are no documents. */
const attachmentsMax = 200;

/**
 * A mail as a document: the subject is its title, the head says who wrote to whom and when, then the text, then every
 * attachment below a heading with its name. Attachments that cannot be read are named, the others are read.
 */
export async function documentOfMail(mail: Mail, input: ReadingInput): Promise<ReadDocument> {
  const spend = createTextBudget();
  const body = bodyOf(mail);
  const blocks: Block[] = [headOf(mail), ...body].map((block): Block => ({ ...block, page: null }));
  spend(blocks);
  const unread: UnreadPart[] = [];
  for (const attachment of mail.attachments.slice(0, attachmentsMax)) {
    try {
      // A reader takes the bytes over; those of an attachment are part of the mail's.
      const document = await input.readPart(attachment.name, attachment.bytes.slice());
      const found = below(attachment.name, document.blocks);
      spend(found);
      blocks.push(...found);
      unread.push(...(document.unread ?? []));
    } catch (cause) {
      if (!(cause instanceof UnreadableFile)) throw cause;
      if (cause.code === "file-too-much-text") throw cause;
      unread.push({ name: attachment.name, fault: cause });
    }
  }
  return { title: mail.subject.trim() === "" ? null : mail.subject.trim(), blocks, unread };
}

function headOf({ from, to, date, subject }: Mail): BlockContent {
  const when = date === null || Number.isNaN(date.getTime()) ? "" : date.toISOString().slice(0, 16).replace("T", " ");
  const parts = [subject.trim(), [from, to].filter((text) => text !== "").join(" → "), when];
  return { kind: "paragraph", text: parts.filter((text) => text !== "").join("\n") };
}

function bodyOf({ html, text }: Mail): BlockContent[] {
  if (html !== null && html.trim() !== "") {
    const blocks = blocksOfHtml(htmlBody(html));
    if (blocks.length > 0) return blocks;
  }
  return text === null ? [] : blocksOfText(text);
}

/** An attachment's blocks below its name; its own headings go two levels down. */
function below(name: string, blocks: readonly Block[]): Block[] {
  const heading: Block = { kind: "heading", level: 2, text: name, page: null };
  const inner = blocks.map(
    (block): Block => (block.kind === "heading" ? { ...block, level: Math.min(block.level + 2, 6) } : block),
  );
  return inner.length === 0 ? [] : [heading, ...inner];
}
