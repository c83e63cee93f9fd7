/** What was dropped on the page: files as they are, folders as the files in them, named by their way from the folder. */
export async function droppedFiles(dropped: DataTransfer): Promise<readonly File[]> {
  // The entries are only there while the event is handled, so all are taken before anything is waited for.
  const entries = [...dropped.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  const loose = [...dropped.files];
  return entries.length === 0 ? loose : (await Promise.all(entries.map(filesOf))).flat();
}

async function filesOf(entry: FileSystemEntry): Promise<readonly File[]> {
  if (entry.name.startsWith(".")) return [];
  if (isFile(entry)) return [await namedFile(entry)];
  const entries = isFolder(entry) ? await entriesOf(entry) : [];
  return (await Promise.all(entries.map(filesOf))).flat();
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

async function namedFile(entry: FileSystemFileEntry): Promise<File> {
  const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
  const path = entry.fullPath.replace(/^\//, "");
  return path === file.name ? file : new File([file], path, { type: file.type });
}

/** A folder hands out its entries in portions, the last of which is empty. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const entries: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return entries;
    entries.push(...some);
  }
}
