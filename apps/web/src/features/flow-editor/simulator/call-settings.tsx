import { type FlowDocument, knownAt, nodeType } from '@innline/flow';
import { languageName } from '@innline/shared';
import { useMemo } from 'react';
import { DateTimeInput } from '@/components/ui/date-input';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { momentWords } from '@/lib/time';
import { CallerFields } from './caller-fields';
import { Fold } from './fold';
import type { BeginsAt, Settings } from './state';
import type { Simulator } from './use-simulator';

/** Value of a choice that stands for none. */
const START = '$start';

/** When the call comes in, from whom, in which language, and at which step it begins. */
export function CallSettings({ simulator: { state, send, document } }: { simulator: Simulator }) {
  const { moment, callerNumber, known, channel, language, begins } = state;
  const set = (settings: Partial<Settings>) => send({ type: 'settings', settings });
  const where = document.nodes.find(({ id }) => id === begins?.node)?.name;
  const now = [
    moment === '' ? 'Now' : momentWords(moment),
    known.name ?? (callerNumber || 'number withheld'),
    where && `from “${where}”`,
  ];
  return (
    <Fold title="The call" now={now.filter(Boolean).join(' · ')}>
      <Field label="Comes in on" help="On the hotel’s clock. Empty: now.">
        <DateTimeInput className="w-full" value={moment} onChange={({ target }) => set({ moment: target.value })} />
      </Field>
      <Field label="Caller’s number" help="Empty: the number is withheld.">
        <Input
          inputMode="tel"
          maxLength={20}
          value={callerNumber}
          onChange={({ target }) => set({ callerNumber: target.value })}
        />
      </Field>
      <CallerFields
        caller={{ ...known, channel }}
        onChange={({ channel: by, ...next }) => set({ known: next, channel: by })}
      />
      {document.languages.length > 1 && (
        <Field label="Language at the start">
          <Select
            value={language ?? document.languages[0]}
            onValueChange={(chosen) => set({ language: chosen })}
            options={document.languages.map((code) => ({ value: code, label: languageName(code) }))}
          />
        </Field>
      )}
      <Field label="Begins at">
        <Select
          value={begins?.node ?? START}
          onValueChange={(node) => set({ begins: node === START ? null : { node, values: {} } })}
          options={[{ value: START, label: 'The start of the flow' }, ...stepsOf(document)]}
        />
      </Field>
      {begins && <GivenValues document={document} begins={begins} onChange={(next) => set({ begins: next })} />}
    </Fold>
  );
}

/** Steps a call can be at. */
function stepsOf(document: FlowDocument): { value: string; label: string }[] {
  return document.nodes.flatMap(({ id, name, type }) => {
    const definition = nodeType(type);
    const there = definition !== null && definition.category !== 'canvas' && definition.entry !== 'call';
    return there ? [{ value: id, label: name }] : [];
  });
}

function GivenValues(props: { document: FlowDocument; begins: BeginsAt; onChange(begins: BeginsAt): void }) {
  const { document, begins, onChange } = props;
  const known = useMemo(() => knownAt(document, begins.node), [document, begins.node]);
  if (known.length === 0) return null;
  return (
    <>
      <p className="text-muted-foreground text-xs">From here on the flow uses this; say what it is by then.</p>
      {known.map((one) => {
        const key = `${one.kind === 'variable' ? 'vars' : 'answers'}.${one.name}`;
        return (
          <Field key={key} label={one.kind === 'variable' ? one.name : `Answer of “${one.label}”`}>
            <Input
              maxLength={500}
              value={begins.values[key] ?? ''}
              onChange={({ target }) => onChange({ ...begins, values: { ...begins.values, [key]: target.value } })}
            />
          </Field>
        );
      })}
    </>
  );
}
