export type Format = "pdf" | "docx" | "markdown" | "html" | "text";

const formats: Readonly<Record<string, Format>> = {
  pdf: "pdf",
  docx: "docx",
  md: "markdown",
  markdown: "markdown",
  html: "html",
  htm: "html",
  xhtml: "html",
  txt: "text",
  text: "text",
};

/** What the web calls each format. */
export const mediaTypes: Readonly<Record<Format, string>> = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  markdown: "text/markdown",
  html: "text/html",
  text: "text/plain",
};

/** The format a file's name announces, or null where it is none we read. */
export function formatOfName(fileName: string): Format | null {
  const extension = /\.([a-z0-9]+)$/iu.exec(fileName)?.[1]?.toLowerCase();
  return extension === undefined ? null : (formats[extension] ?? null);
}

/** A title from a file's name: `opening-hours_2026.pdf` is `opening hours 2026`. */
export function titleOfName(fileName: string): string {
  const name = fileName.replace(/\.[a-z0-9]{1,8}$/iu, "").replace(/[_\s]+/gu, " ");
  const words = /\s/u.test(name) ? name : name.replace(/-+/gu, " ");
  return words.trim() === "" ? fileName : words.trim();
}
