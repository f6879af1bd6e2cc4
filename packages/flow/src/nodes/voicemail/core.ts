import * as z from 'zod';
import type { NodeContext } from '../../registry/context';
import { type Decision, fault, leave, wait } from '../../registry/decision';
import { defineNode } from '../../registry/define';
import { field } from '../../registry/field';
import { secondsField, spokenText, talkFields } from '../../registry/talk-fields';
import type { Way } from '../../registry/way';
import { DEFAULT_TEXTS } from '../../text/defaults';
import { textIn } from '../../text/localize';
import { tellVoicemail } from './tell';

/** After the longest message, for storing it. */
const GRACE_SECONDS = 30;

const config = z.object({
  greeting: spokenText(DEFAULT_TEXTS.voicemail, 'Before the tone', 'What callers hear before they speak.'),
  departmentId: field(z.string().max(64).nullable().default(null), {
    label: 'For',
    help: 'The department that is told about the message.',
    widget: 'department',
  }),
  maxSeconds: secondsField(120, 5, 600, 'Longest message', 'The recording ends after this long.'),
  silenceSeconds: secondsField(4, 1, 15, 'End after silence', 'The recording ends when nothing is said for this long.'),
  beep: field(z.boolean().default(true), {
    label: 'Tone',
    help: 'A tone before the recording begins.',
    widget: 'toggle',
    group: 'advanced',
  }),
  transcribe: field(z.boolean().default(true), {
    label: 'Write it down',
    help: 'The message is shown as text too, where speech can be recognised.',
    widget: 'toggle',
    group: 'advanced',
  }),
  ...talkFields,
});

type Context = NodeContext<z.infer<typeof config>>;

export const voicemailNode = defineNode({
  type: 'voicemail',
  label: 'Voicemail',
  help: 'Records a message and tells a department about it.',
  icon: 'voicemail',
  category: 'act',
  config,
  outlivesCaller: () => true,
  ports: () => [
    { id: 'recorded', label: 'Left a message', tone: 'good', required: true },
    { id: 'empty', label: 'Said nothing', tone: 'bad', required: true },
  ],
  reads: ({ greeting }) => Object.values(greeting),
  verify: ({ silenceSeconds }) => ({
    speaks: true,
    waitsForCaller: true,
    needsCaller: true,
    reachesPerson: true,
    records: true,
    mayFail: true,
    tries: 1,
    silentSeconds: silenceSeconds,
  }),
  ways: ({ silenceSeconds }) => [
    { port: 'recorded', by: 'choice', does: [{ hear: 'prompt' }, { outcome: 'recorded' }], seconds: silenceSeconds },
    ...(['silence', 'wrong_keys', 'unclear'] as const).map(
      (by): Way => ({ port: 'empty', by, does: [{ hear: 'prompt' }, { outcome: 'empty' }], seconds: silenceSeconds }),
    ),
  ],
  tell: tellVoicemail,
  summary: ({ greeting }, language) => textIn(greeting, language, 'en') || 'Records a message',
  rehearse: (ctx) => ctx.say(ctx.text(ctx.config.greeting), { voice: ctx.config.voice }),
  enter: greet,
  on(ctx, event) {
    switch (event.type) {
      case 'playback.finished':
      case 'playback.interrupted':
        return record(ctx);
      case 'effect.done':
        return leave(event.outcome === 'recorded' ? 'recorded' : 'empty');
      case 'effect.failed':
      case 'deadline':
        return fault('effect_failed', 'The message could not be recorded.');
      default:
        return null;
    }
  },
  resume(ctx) {
    const { maxSeconds } = ctx.config;
    return ctx.pending('record_message') === null ? greet(ctx) : wait('recording', untilStored(maxSeconds));
  },
});

function untilStored(maxSeconds: number): number {
  return (maxSeconds + GRACE_SECONDS) * 1_000;
}

function greet(ctx: Context): Decision {
  const { interruptible, voice } = ctx.config;
  const greeted = ctx.say(ctx.text(ctx.config.greeting), { interruptible, voice });
  return greeted === null ? record(ctx) : wait('greeting');
}

function record(ctx: Context): Decision {
  const { maxSeconds, silenceSeconds, beep, departmentId, transcribe } = ctx.config;
  ctx.recordMessage({ maxSeconds, silenceSeconds, beep, departmentId, transcribe });
  return wait('recording', untilStored(maxSeconds));
}
