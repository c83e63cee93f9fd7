import { useProblemWords } from "../../components/problem-note.tsx";
import type { Messages } from "../../messages/index.ts";
import { useWords } from "../../state/dashboard.ts";
import type { Upload, Uploads } from "./use-uploads.ts";

/** Files on their way, each with its progress, and what became of those that did not arrive. */
export function UploadList({ uploads }: { readonly uploads: Uploads }) {
  const { words } = useWords();
  if (uploads.list.value.length === 0) return null;
  return (
    <section aria-labelledby="uploads">
      <h2 id="uploads" class="hidden">
        {words.sources.uploads}
      </h2>
      <ul class="uploads">
        {uploads.list.value.map((upload) => (
          <UploadLine key={upload.number} upload={upload} uploads={uploads} />
        ))}
      </ul>
    </section>
  );
}

function UploadLine({ upload, uploads }: { readonly upload: Upload; readonly uploads: Uploads }) {
  const { words, formats } = useWords();
  const { sources: text } = words;
  const sending = upload.state === "sending";
  const percent = Math.floor(upload.share * 100);
  const id = `upload-${upload.number}`;
  return (
    <li class={sending || upload.state === "cancelled" ? "upload" : "upload upload-failed"}>
      <span id={id} class="upload-name">
        {upload.name}
      </span>
      <button
        type="button"
        class="button-quiet"
        aria-describedby={id}
        onClick={() => (sending ? uploads.cancel(upload.number) : uploads.dismiss(upload.number))}
      >
        {sending ? text.cancel : text.dismiss}
      </button>
      {sending ? (
        <>
          <progress value={percent} max={100} aria-labelledby={id} />
          <span class="soft">{percent === 100 ? text.uploaded : text.uploading(percent)}</span>
        </>
      ) : (
        <span role="alert" class="upload-words">
          {upload.state === "failed" ? (
            <Failure upload={upload} />
          ) : (
            wordsFor(upload, text, formats.bytes(uploads.maxBytes))
          )}
        </span>
      )}
    </li>
  );
}

function Failure({ upload }: { readonly upload: Upload }) {
  const none = { type: "", title: "", status: 0, code: "unknown-problem", detail: "" };
  const { title, detail } = useProblemWords(upload.problem ?? none);
  return (
    <>
      <strong>{title}.</strong> {detail}
    </>
  );
}

function wordsFor(upload: Upload, text: Messages["sources"], limit: string): string {
  if (upload.state === "too-large") return text.tooLarge(limit);
  return upload.state === "empty" ? text.empty : text.cancelled;
}
