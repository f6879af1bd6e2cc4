import type { CallEvent } from '@innline/shared';

const LABEL = {
  speech_to_answer: 'Speech → answer',
  digit_to_stop: 'Key → prompt stopped',
  effect_to_frame: 'Prompt → first sound',
  barge_in: 'Interrupted → silent',
} as const;

/** The call's own latencies, milliseconds: how many were measured, the middle one and the worst. */
export function latenciesOf(events: CallEvent[]): { label: string; count: number; median: number; worst: number }[] {
  return Object.entries(LABEL).flatMap(([kind, label]) => {
    const values = events
      .flatMap((event) => (event.type === 'latency' && event.kind === kind ? [event.ms] : []))
      .sort((a, b) => a - b);
    if (values.length === 0) return [];
    return [{ label, count: values.length, median: values[values.length >> 1]!, worst: values.at(-1)! }];
  });
}
