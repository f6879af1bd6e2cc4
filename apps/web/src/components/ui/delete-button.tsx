'use client';
import type { ReactNode } from 'react';
import { Confirm } from './alert-dialog';
import { Button } from './button';

interface DeleteButtonProps {
  /** The verb on the button and in the question: “Delete”. */
  verb?: string;
  /** Whether that is what is wanted. */
  title: ReactNode;
  /** What comes of it. */
  description: ReactNode;
  busy: boolean;
  onDelete: () => void;
}

/** At the far end of a form's buttons: asks first, because nothing brings it back. */
export function DeleteButton({ verb = 'Delete', title, description, busy, onDelete }: DeleteButtonProps) {
  return (
    <Confirm
      trigger={
        <Button variant="danger" className="mr-auto" busy={busy}>
          {verb}
        </Button>
      }
      title={title}
      description={description}
      confirm={verb}
      danger
      onConfirm={onDelete}
    />
  );
}
