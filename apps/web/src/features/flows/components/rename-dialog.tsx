'use client';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog, DialogClose, DialogContent, DialogFooter } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { SubmitButton } from '@/components/ui/submit-button';

interface RenameDialogProps {
  name: string;
  onRename: (name: string) => void;
  onClose: () => void;
}

export function RenameDialog({ name, onRename, onClose }: RenameDialogProps) {
  const [next, setNext] = useState(name);
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent title="Rename the flow">
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (next.trim() !== name) onRename(next.trim());
            onClose();
          }}
        >
          <Field label="Name">
            <Input
              value={next}
              onChange={(event) => setNext(event.target.value)}
              onFocus={(event) => event.target.select()}
              required
              maxLength={120}
              pattern=".*\S.*"
              autoFocus
            />
          </Field>
          <DialogFooter className="mt-5">
            <DialogClose asChild>
              <Button>Cancel</Button>
            </DialogClose>
            <SubmitButton variant="primary">Rename</SubmitButton>
          </DialogFooter>
        </form>
      </DialogContent>
    </Dialog>
  );
}
