import { useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";
import { useWords } from "../../state/dashboard.ts";
import { droppedFiles } from "./dropped-files.ts";

interface DropZoneProps {
  /** The largest size, written out; null while it is not known yet. */
  readonly limit: string | null;
  readonly onFiles: (files: Iterable<File>) => void;
}

/** Takes files by button or by dragging. The button alone is enough: dragging is a convenience. */
export function DropZone({ limit, onFiles }: DropZoneProps) {
  const { words } = useWords();
  const { sources: text } = words;
  const input = useRef<HTMLInputElement>(null);
  const over = useSignal(false);
  return (
    <section
      class="drop-zone"
      data-over={over.value}
      aria-label={text.choose}
      onDragOver={(event) => {
        event.preventDefault();
        over.value = true;
      }}
      onDragLeave={() => {
        over.value = false;
      }}
      onDrop={(event) => {
        event.preventDefault();
        over.value = false;
        const { dataTransfer } = event;
        if (dataTransfer !== null) void droppedFiles(dataTransfer).then(onFiles);
      }}
    >
      <p>
        <span class="only-wide">
          {text.drop} {text.or}{" "}
        </span>
        <button type="button" class="button" onClick={() => input.current?.click()}>
          {text.choose}
        </button>
      </p>
      <p class="soft">{text.kinds(limit ?? "…")}</p>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept=".pdf,.docx,.pptx,.xlsx,.csv,.tsv,.odt,.ods,.odp,.epub,.eml,.msg,.png,.jpg,.jpeg,.webp,.tif,.tiff,.md,.markdown,.html,.htm,.xhtml,.txt,.zip"
        onChange={(event) => {
          onFiles([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = "";
        }}
      />
    </section>
  );
}
