'use client';
import type { ConnectionField, ConnectionKind } from '@innline/shared';
import { Lock } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { FormError } from '@/components/ui/form-error';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { SubmitButton } from '@/components/ui/submit-button';
import { beginWith, problemsOf, sortOut, type Values } from './form-values';

interface AccountFormProps {
  kind: ConnectionKind;
  /** null: nothing is stored yet. */
  stored: { settings: Values; storedSecrets: readonly string[] } | null;
  /** Fields that are chosen elsewhere on the page; their stored value is kept. */
  hidden?: readonly string[];
  busy: boolean;
  error: string | null;
  onSave: (account: { settings: Values; secrets: Values | undefined }) => void;
  /** Beside the save button. */
  children?: ReactNode;
}

/** The form of any vendor, made from its kind. Stored secrets are not shown; they stay or are replaced. */
export function AccountForm({ kind, stored, hidden = [], busy, error, onSave, children }: AccountFormProps) {
  const [values, setValues] = useState(() => beginWith(kind, stored?.settings ?? null));
  const [replacing, setReplacing] = useState(!stored?.storedSecrets.length);
  const [problems, setProblems] = useState<Values>({});
  const set = (name: string, value: string) => {
    setValues((before) => ({ ...before, [name]: value }));
    setProblems(({ [name]: _, ...others }) => others);
  };
  const fields = kind.fields.filter(({ name }) => !hidden.includes(name));
  const submit = () => {
    const found = problemsOf(kind, values, replacing);
    setProblems(found);
    if (Object.keys(found).length === 0) onSave(sortOut(kind, values, replacing));
  };
  return (
    <form
      noValidate
      className="space-y-4"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {fields.map((field) =>
        field.secret && !replacing ? (
          <StoredSecret
            key={field.name}
            field={field}
            there={stored?.storedSecrets.includes(field.name) === true}
            onReplace={() => setReplacing(true)}
          />
        ) : (
          <Field
            key={field.name}
            label={field.label}
            help={field.help}
            optional={!field.required}
            error={problems[field.name] ?? null}
          >
            <Control field={field} value={values[field.name] ?? ''} onChange={(value) => set(field.name, value)} />
          </Field>
        ),
      )}
      <FormError>{error}</FormError>
      <div className="flex flex-wrap items-center gap-2">
        <SubmitButton variant="primary" busy={busy}>
          Save
        </SubmitButton>
        {children}
      </div>
    </form>
  );
}

interface ControlProps {
  field: ConnectionField;
  value: string;
  onChange: (value: string) => void;
}

/** Further props come from `Field`: id and what describes it. */
function Control({ field, value, onChange, ...aria }: ControlProps) {
  if (field.options) return <Select {...aria} value={value} onValueChange={onChange} options={field.options} />;
  return (
    <Input
      {...aria}
      type={field.secret ? 'password' : 'text'}
      autoComplete="off"
      spellCheck={false}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

interface StoredSecretProps {
  field: ConnectionField;
  there: boolean;
  onReplace: () => void;
}

function StoredSecret({ field, there, onReplace }: StoredSecretProps) {
  const action = there ? 'Replace' : 'Enter';
  return (
    <div className="space-y-1.5">
      <p className="font-medium text-sm">{field.label}</p>
      <div className="flex items-center justify-between gap-3 rounded-md bg-muted px-3 py-1.5 text-sm">
        <span className="flex min-w-0 items-center gap-2">
          {there && <Lock className="size-3.5 shrink-0 text-muted-foreground" aria-hidden />}
          {there ? 'Stored and sealed' : 'None'}
        </span>
        <Button size="sm" aria-label={`${action} the ${field.label}`} onClick={onReplace}>
          {action}
        </Button>
      </div>
    </div>
  );
}
