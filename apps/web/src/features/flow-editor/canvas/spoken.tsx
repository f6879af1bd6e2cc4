'use client';
import { spokenParts } from '../nodes/spoken-parts';
import { useEditorStore } from '../store/context';

/** What is said, with what is filled in during the call by its plain name instead of its code. */
export function Spoken({ text }: { text: string }) {
  const { document } = useEditorStore().getState();
  return (
    <>
      “
      {spokenParts(text, document).map((part, index) =>
        part.filled ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text have no other name.
          <span key={index} className="rounded bg-primary-soft px-1 text-[0.92em] text-primary-text">
            {part.text}
          </span>
        ) : (
          part.text
        ),
      )}
      ”
    </>
  );
}
