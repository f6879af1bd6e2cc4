'use client';
import { WEBHOOK_EVENT_TYPES, WEBHOOK_EVENT_WORDS, type WebhookEventType } from '@innline/shared';
import { useId } from 'react';
import { Checkbox } from '@/components/ui/checkbox';

interface EventChoiceProps {
  chosen: readonly WebhookEventType[];
  onChange: (chosen: WebhookEventType[]) => void;
}

/** What an address wants to be told of. */
export function EventChoice({ chosen, onChange }: EventChoiceProps) {
  const id = useId();
  const toggle = (type: WebhookEventType, on: boolean) =>
    onChange(WEBHOOK_EVENT_TYPES.filter((each) => (each === type ? on : chosen.includes(each))));
  return (
    <fieldset className="space-y-2.5">
      <legend className="mb-2 font-medium text-sm">Tell it when</legend>
      {WEBHOOK_EVENT_TYPES.map((type) => (
        <div key={type} className="flex items-start gap-2.5">
          <Checkbox
            id={`${id}-${type}`}
            className="mt-0.5"
            checked={chosen.includes(type)}
            onCheckedChange={(on) => toggle(type, on === true)}
            aria-describedby={`${id}-${type}-help`}
          />
          <div className="min-w-0">
            <label htmlFor={`${id}-${type}`} className="text-sm">
              {WEBHOOK_EVENT_WORDS[type].label}
            </label>
            <p id={`${id}-${type}-help`} className="text-[0.8125rem] text-muted-foreground leading-snug">
              {WEBHOOK_EVENT_WORDS[type].help}
            </p>
          </div>
        </div>
      ))}
    </fieldset>
  );
}
