/** The rows of a table with tabs between its columns, without its header. */
export function* tableRows(table: string): Generator<string[]> {
  for (const line of table.split("\n")) {
    if (line === "" || /^(?:name|country)\t/.test(line)) continue;
    yield line.split("\t");
  }
}
