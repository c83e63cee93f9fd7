import { posix } from "node:path";
import { UnreadableFile } from "../reading/errors.ts";
import { type Archive, openArchive } from "./archive.ts";
import { elementsOf, parseXml } from "./xml.ts";

/**
 * Opens a Microsoft Office file (a ZIP of XML parts) that has the given main part.
 *
 * @throws UnreadableFile `file-disguised` where that part is missing, `file-with-macros` where the file carries code.
 */
export function openOffice(bytes: Uint8Array, mainPart: string): Archive {
  const archive = openArchive(bytes);
  if (!archive.has(mainPart)) throw new UnreadableFile("file-disguised");
  refuseMacros(archive.names);
  return archive;
}

/** Refuses a file that carries program code: its original would be handed to visitors. */
export function refuseMacros(names: readonly string[]): void {
  const carriesCode = (name: string) =>
    /(?:^|\/)vbaProject\.bin$|^(?:Basic|Scripts)\/.*\.(?:xml|xba|py|js|bsh)$|\/activeX\/.*\.bin$/iu.test(name);
  if (names.some(carriesCode)) throw new UnreadableFile("file-with-macros");
}

/** A part that another part of the file points to. */
export interface Relation {
  readonly id: string;
  readonly type: string;
  /** Path of the part in the archive. */
  readonly target: string;
}

/** What a part points to inside the file; addresses outside of it are left out. */
export function relationsOf(archive: Archive, part: string): readonly Relation[] {
  const { dir, base } = posix.parse(part);
  const xml = archive.text(`${dir}/_rels/${base}.rels`);
  if (xml === null) return [];
  return elementsOf(parseXml(xml))
    .filter(({ attributes }) => attributes["TargetMode"] !== "External")
    .map(({ attributes }) => ({
      id: attributes["Id"] ?? "",
      type: (attributes["Type"] ?? "").split("/").at(-1) ?? "",
      target: resolvePart(dir, attributes["Target"] ?? ""),
    }));
}

function resolvePart(folder: string, target: string): string {
  return target.startsWith("/") ? target.slice(1) : posix.normalize(posix.join(folder, target));
}

/** The title that the file gives itself in its properties, if it does. */
export function officeTitle(archive: Archive): string | null {
  const xml = archive.text("docProps/core.xml");
  if (xml === null) return null;
  const title = elementsOf(parseXml(xml)).find((element) => element.name === "title");
  const text =
    title?.children
      .filter((child) => typeof child === "string")
      .join("")
      .trim() ?? "";
  return isNoTitle(text) ? null : text;
}

/** Whether a title is one that a program puts in for lack of a better one. */
function isNoTitle(text: string): boolean {
  return (
    text.length < 3 ||
    /^(?:powerpoint[- ]pr(?:ä|e)sentation|pr(?:ä|e)sentation\d*|folie \d+|slide \d+|mappe\d*|workbook\d*|unbenannt|untitled)$/iu.test(
      text,
    )
  );
}
