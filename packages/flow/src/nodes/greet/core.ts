import * as z from 'zod';
import { leave, wait } from '../../registry/decision';
import { defineNode } from '../../registry/define';
import { NEXT } from '../../registry/port';
import { recordingField, spokenText, talkFields } from '../../registry/talk-fields';
import { DEFAULT_TEXTS } from '../../text/defaults';
import { textIn } from '../../text/localize';
import { recordingIn } from '../../text/recording';
import { tellGreet } from './tell';

const config = z.object({
  text: spokenText(DEFAULT_TEXTS.greeting, 'What callers hear', 'Said to the caller, then the call goes on.'),
  audio: recordingField(
    'Callers of its language hear it. The text above is said to others, and where it cannot be played.',
  ),
  ...talkFields,
});

export const greetNode = defineNode({
  type: 'greet',
  label: 'Say',
  help: 'Says a text or plays a recording.',
  icon: 'message-circle',
  category: 'talk',
  config,
  ports: () => [NEXT],
  reads: ({ text }) => Object.values(text),
  verify: () => ({ speaks: true }),
  ways: () => [{ port: 'next', by: 'always', does: [{ hear: 'prompt' }], seconds: 0 }],
  tell: tellGreet,
  summary: ({ text }, language) => textIn(text, language, 'en') || 'Says nothing yet',
  rehearse: (ctx) => ctx.say(ctx.text(ctx.config.text), { voice: ctx.config.voice }),
  enter(ctx) {
    const { audio, interruptible, voice } = ctx.config;
    const text = ctx.text(ctx.config.text);
    const how = { interruptible, voice };
    const recorded = recordingIn(audio, ctx.language);
    const playing = recorded === null ? ctx.say(text, how) : ctx.play(recorded, text, how);
    return playing === null ? leave('next') : wait(null);
  },
  on(_, event) {
    // A key pressed during the greeting is meant for the menu after it.
    if (event.type === 'digit') return leave('next', event);
    return event.type === 'playback.finished' || event.type === 'playback.interrupted' ? leave('next') : null;
  },
});
