import type { Source } from "@diskret/contract";
import { ConfirmDialog } from "../../components/confirm-dialog.tsx";
import { useWords } from "../../state/dashboard.ts";

interface RemoveDialogProps {
  readonly source: Source;
  readonly onConfirm: (source: Source) => void;
  readonly onClose: () => void;
}

/** Says what is deleted and what is not, before it is deleted. */
export function RemoveDialog({ source, onConfirm, onClose }: RemoveDialogProps) {
  const { words } = useWords();
  const { sources: text } = words;
  return (
    <ConfirmDialog
      title={text.removeTitle(source.title)}
      confirm={text.removeConfirm}
      keep={text.keep}
      onConfirm={() => onConfirm(source)}
      onClose={onClose}
    >
      <p>{text.removeGone(source.passages)}</p>
      <p>{text.removeStays}</p>
      <p>
        <strong>{text.removeFinal}</strong>
      </p>
    </ConfirmDialog>
  );
}
