import type { NodeContext } from '../../registry/context';
import { leave } from '../../registry/decision';
import { isKeyedCard } from '../../understand/cards';
import { readAnswer } from '../../understand/read-answer';
import { readKeys } from '../../understand/read-keys';
import { speakValue } from '../../understand/speak-value';
import type { Asker, Reading } from '../_question/question';
import { listenByKeys } from './by-keys';
import type { ListenConfig } from './config';
import { ENDPOINT_MS, expectationOf, keysExpected, mostKeys } from './expectation';

export const listenAsker: Asker<ListenConfig> = {
  missed: 'not_understood',
  listen: ({ config }) => ({
    expect: [expectationOf(config)],
    digits: mostKeys(config) !== null,
    speech: true,
    endpointMs: ENDPOINT_MS[config.kind],
  }),
  hear(ctx, said, heard, by) {
    const read = readAnswer(readable(ctx.config), said, readContext(ctx));
    return read && { value: read.value, said: read.text, confidence: Math.min(read.confidence, heard), by };
  },
  keys(ctx, pressed, final) {
    const most = mostKeys(ctx.config);
    if (most === null) return 'ignore';
    const digits = pressed.replace(/#$/, '');
    if (!final && digits === pressed && digits.length < most) return 'more';
    // nobody's hotel keeps card numbers: it is as if another key had been pressed
    if (isKeyedCard(digits)) return null;
    const read = readKeys(keysExpected(ctx.config) ?? readable(ctx.config), digits, readContext(ctx));
    return read && { value: read.value, said: digits, confidence: read.confidence, by: 'digit' };
  },
  byKeys: listenByKeys,
  // Nobody wants a whole sentence read back.
  sureAbove: ({ kind, sureAbove }) => (kind === 'free' || kind === 'words_or_keys' ? 0 : sureAbove),
  speak: ({ config, language }, { value }) => speakValue(expectationOf(config), value, language),
  refuse({ config: { kind, min, max } }, { value }) {
    if (kind !== 'number' || typeof value !== 'number') return null;
    return value < (min ?? -Infinity) || value > (max ?? Infinity) ? 'invalid' : null;
  },
  mayRefuse: ({ kind, min, max }) => kind === 'number' && (min !== null || max !== null),
  answers: ({ config: { kind } }) => (kind === 'yes_no' ? [certain(true), certain(false)] : []),
  secret: (ctx) => isSensitive(ctx),
  accept(ctx, { value, said, confidence, by }) {
    ctx.storeAnswer({ text: said, value, by, confidence }, isSensitive(ctx));
    if (ctx.config.variable !== null) ctx.setVariable(ctx.config.variable, value);
    return leave('heard');
  },
};

const certain = (value: boolean): Reading => ({ value, said: '', confidence: 1, by: 'speech' });

/** Without its bounds: a number that is out of them was understood, and the caller is told so. */
function readable(config: ListenConfig) {
  return config.kind === 'number' ? ({ kind: 'number' } as const) : expectationOf(config);
}

function readContext({ language, at, call }: NodeContext<ListenConfig>) {
  return { language, at, timeZone: call.hotel.timeZone, country: call.hotel.country };
}

function isSensitive(ctx: NodeContext<ListenConfig>): boolean {
  const { variable, sensitive } = ctx.config;
  return sensitive || (variable !== null && (ctx.variable(variable)?.sensitive ?? false));
}
