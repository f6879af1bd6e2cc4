'use client';
import { Plus, X } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';

export interface HeaderField {
  key: number;
  name: string;
  value: string;
}

interface HeaderFieldsProps {
  headers: HeaderField[];
  onChange: (headers: HeaderField[]) => void;
}

/** Secret headers: a name in the open and a value that is not shown again. */
export function HeaderFields({ headers, onChange }: HeaderFieldsProps) {
  const set = (key: number, changed: Partial<HeaderField>) =>
    onChange(headers.map((header) => (header.key === key ? { ...header, ...changed } : header)));
  const add = () =>
    onChange([
      ...headers,
      {
        key: Math.max(-1, ...headers.map(({ key }) => key)) + 1,
        name: headers.length === 0 ? 'Authorization' : '',
        value: '',
      },
    ]);
  return (
    <fieldset className="space-y-2">
      <legend className="mb-1.5 font-medium text-sm">Secret headers</legend>
      {headers.map((header) => (
        <div key={header.key} className="flex gap-2">
          <Input
            aria-label="Header name"
            value={header.name}
            onChange={(event) => set(header.key, { name: event.target.value })}
            placeholder="Authorization"
            className="w-2/5"
            pattern="[A-Za-z0-9!#$%&'*+.^_`\|~\-]+"
            title="Letters, digits and hyphens"
          />
          <Input
            aria-label={`Value of ${header.name || 'the header'}`}
            type="password"
            autoComplete="off"
            value={header.value}
            onChange={(event) => set(header.key, { value: event.target.value })}
            placeholder="Bearer …"
            required={header.name !== ''}
          />
          <Button
            variant="ghost"
            size="icon"
            aria-label={`Remove the header ${header.name}`}
            onClick={() => onChange(headers.filter(({ key }) => key !== header.key))}
          >
            <X />
          </Button>
        </div>
      ))}
      {headers.length < 10 && (
        <Button size="sm" onClick={add}>
          <Plus /> Header
        </Button>
      )}
      <p className="text-[0.8125rem] text-muted-foreground">
        Values are sealed when you save and are never shown again, not even to you.
      </p>
    </fieldset>
  );
}
