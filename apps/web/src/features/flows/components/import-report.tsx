'use client';
import type { ImportReport } from '@innline/flow';
import { Download } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { DialogFooter } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { SubmitButton } from '@/components/ui/submit-button';
import { downloadJson } from '@/lib/download-json';
import { fileNameOf } from './download';
import { ImportProblems } from './import-problems';
import { ImportWidgets } from './import-widgets';

interface ImportReportViewProps {
  report: ImportReport;
  name: string;
  busy: boolean;
  problems: string[];
  onBack: () => void;
  onMake: (name: string) => void;
}

/** What came along, what differs, and whom the original loses; then the draft can be made. */
export function ImportReportView({ report, name: given, busy, problems, onBack, onMake }: ImportReportViewProps) {
  const [name, setName] = useState(given);
  const { counts, lost, counters, notes, findings } = report;
  const blocking = findings.filter(({ severity }) => severity === 'blocks').length;
  return (
    <form
      className="space-y-6"
      onSubmit={(event) => {
        event.preventDefault();
        onMake(name.trim());
      }}
    >
      <p className="flex flex-wrap items-center gap-2 text-sm">
        <span className="mr-1">{counted(counts.widgets, 'widget')}:</span>
        <Badge tone="success">{counts.mapped} came along</Badge>
        <Badge tone="warning">{counts.approximated} differ a little</Badge>
        <Badge tone={counts.refused > 0 ? 'danger' : 'neutral'}>{counts.refused} stayed behind</Badge>
      </p>
      {lost.length > 0 && (
        <Part title="Callers the original loses">
          {lost.map(({ widget, event, who, originally }) => (
            <li key={`${widget} ${event}`}>
              <span className="font-medium">{who}.</span> <span className="text-muted-foreground">{originally}</span>
            </li>
          ))}
        </Part>
      )}
      {counters.length > 0 && (
        <Part title="Retry counters">
          {counters.map(({ text }) => (
            <li key={text}>{text}</li>
          ))}
        </Part>
      )}
      {notes.length > 0 && (
        <Part title="About the whole flow">
          {notes.map(({ text }) => (
            <li key={text}>{text}</li>
          ))}
        </Part>
      )}
      <ImportWidgets widgets={report.widgets} />
      <p className="text-sm">
        {blocking === 0
          ? 'It passes every check. You can publish it as it is.'
          : `${counted(blocking, 'thing')} must be mended before it can be published. The editor shows each at its place.`}
      </p>
      <Field label="Name">
        <Input value={name} onChange={(event) => setName(event.target.value)} required maxLength={120} />
      </Field>
      <ImportProblems problems={problems} />
      <DialogFooter>
        <Button
          variant="ghost"
          className="mr-auto"
          onClick={() => downloadJson(fileNameOf(`${given} report`).replace('.flow.', '.'), report)}
        >
          <Download /> Save the report
        </Button>
        <Button onClick={onBack}>Back</Button>
        <SubmitButton variant="primary" busy={busy}>
          Make the draft
        </SubmitButton>
      </DialogFooter>
    </form>
  );
}

const counted = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="space-y-1.5">
      <h3 className="font-medium text-sm">{title}</h3>
      <ul className="list-disc space-y-1.5 pl-5 text-sm">{children}</ul>
    </section>
  );
}
