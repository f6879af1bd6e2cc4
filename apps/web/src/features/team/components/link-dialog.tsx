'use client';
import { Button } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { Dialog, DialogContent, DialogFooter } from '@/components/ui/dialog';
import { Input } from '@/components/ui/input';

interface LinkDialogProps {
  title: string;
  description: string;
  link: string;
  onClose: () => void;
}

/** Something secret to pass on: shown in full, copied by one press. Closes only by intent. */
export function LinkDialog({ title, description, link, onClose }: LinkDialogProps) {
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent title={title} description={description} onInteractOutside={(event) => event.preventDefault()}>
        <div className="flex gap-2">
          <Input
            readOnly
            value={link}
            aria-label="To be copied"
            className="font-mono text-xs"
            onFocus={(event) => event.target.select()}
          />
          <CopyButton text={link} variant="primary" />
        </div>
        <DialogFooter>
          <Button onClick={onClose}>Done</Button>
        </DialogFooter>
      </DialogContent>
    </Dialog>
  );
}
