'use client';
import { TemplateInput } from '../../text/template-input';
import { CONTROL } from '../styles';
import type { WidgetProps } from '../types';

const textOf = (value: unknown) => (typeof value === 'string' ? value : '');

/** What an emptied field means: nothing where the schema allows nothing, else an empty text. */
const emptied = (text: string, { initial }: WidgetProps['field']) => (text === '' && initial === null ? null : text);

/** Plain inputs and those that take `{{ … }}` differ by one field of the schema. */
function Plain(props: WidgetProps & { kind: 'text' | 'tel' }) {
  const { field, value, onChange, scope, id, describedBy, invalid, kind } = props;
  if (field.templates) return <TemplateField {...props} />;
  return (
    <input
      id={id}
      type={kind}
      className={CONTROL}
      value={textOf(value)}
      placeholder={field.placeholder}
      readOnly={scope.readOnly}
      aria-describedby={describedBy}
      aria-invalid={invalid}
      onChange={(event) => onChange(emptied(event.target.value, field))}
    />
  );
}

export const TextField = (props: WidgetProps) => <Plain {...props} kind="text" />;
export const PhoneField = (props: WidgetProps) => <Plain {...props} kind="tel" />;

export function LongTextField({ field, value, onChange, scope, id, describedBy, invalid }: WidgetProps) {
  return (
    <TemplateInput
      id={id}
      value={textOf(value)}
      onChange={(text) => onChange(emptied(text, field))}
      document={field.templates ? scope.document : null}
      rows={4}
      placeholder={field.placeholder}
      readOnly={scope.readOnly}
      describedBy={describedBy}
      invalid={invalid}
    />
  );
}

export function TemplateField({ field, value, onChange, scope, id, describedBy, invalid }: WidgetProps) {
  return (
    <TemplateInput
      id={id}
      value={textOf(value)}
      onChange={(text) => onChange(emptied(text, field))}
      document={scope.document}
      rows={1}
      placeholder={field.placeholder}
      readOnly={scope.readOnly}
      describedBy={describedBy}
      invalid={invalid}
    />
  );
}
