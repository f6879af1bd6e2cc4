'use client';
import { SendHorizontal } from 'lucide-react';
import { useState } from 'react';
import { Input } from '@/components/ui/input';
import { SubmitButton } from '@/components/ui/submit-button';

interface SayFormProps {
  /** Whom it is for, e.g. “Say to the caller”. */
  label: string;
  disabled: boolean;
  onSay: (text: string) => void;
}

/** One sentence, spoken by the hotel's voice. */
export function SayForm({ label, disabled, onSay }: SayFormProps) {
  const [text, setText] = useState('');
  const said = text.trim();
  return (
    <form
      className="flex basis-full gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (!said) return;
        onSay(said);
        setText('');
      }}
    >
      <Input
        aria-label={label}
        placeholder={`${label}…`}
        value={text}
        maxLength={600}
        disabled={disabled}
        onChange={(event) => setText(event.target.value)}
      />
      <SubmitButton size="icon" aria-label={`Send: ${label}`} disabled={disabled || !said}>
        <SendHorizontal />
      </SubmitButton>
    </form>
  );
}
