'use client';
import { FileJson } from 'lucide-react';
import { useState } from 'react';
import { Field } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import { Textarea } from '@/components/ui/textarea';
import { ImportProblems } from './import-problems';
import { readFlowFile, readFlowText } from './read-flow-file';

interface ImportSourceProps {
  busy: boolean;
  problems: string[];
  onText: (text: string) => void;
  onProblem: (problem: string) => void;
}

/** Takes a file by choosing or dropping it, or a paste. */
export function ImportSource({ busy, problems, onText, onProblem }: ImportSourceProps) {
  const [pasted, setPasted] = useState('');
  const give = (read: { text: string } | { problem: string }) =>
    'problem' in read ? onProblem(read.problem) : onText(read.text);
  const take = async (file: File | undefined) => {
    if (file) give(await readFlowFile(file));
  };
  return (
    <>
      <label
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          void take(event.dataTransfer.files[0]);
        }}
        className="flex cursor-pointer flex-col items-center gap-2 rounded-lg border border-input border-dashed px-6 py-8 text-center transition-colors focus-within:outline-2 focus-within:outline-ring hover:bg-accent"
      >
        <FileJson className="size-7 text-muted-foreground" aria-hidden />
        <span className="font-medium text-sm">{busy ? 'Reading…' : 'Choose a file, or drop it here'}</span>
        <input
          type="file"
          accept=".json,application/json"
          className="sr-only"
          onChange={(event) => {
            void take(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
      </label>
      <form
        className="space-y-3"
        onSubmit={(event) => {
          event.preventDefault();
          give(readFlowText(pasted));
        }}
      >
        <Field label="Or paste it" help="In Twilio: open the flow, then Flow settings, Show flow JSON.">
          <Textarea
            value={pasted}
            onChange={(event) => setPasted(event.target.value)}
            spellCheck={false}
            className="max-h-48 font-mono text-xs"
            placeholder="{ … }"
          />
        </Field>
        <SubmitButton disabled={pasted.trim() === ''} busy={busy}>
          Read it
        </SubmitButton>
      </form>
      <ImportProblems problems={problems} />
    </>
  );
}
