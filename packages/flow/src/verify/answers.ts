import type { ListenConfig } from '../nodes/listen/config';
import { isSampled, samplesOf } from '../nodes/listen/samples';
import type { Way } from '../registry/way';
import { type CheckedFlow, type CheckedNode, soundNodes } from '../validate/checked-flow';
import { isConstant, testsOf } from './tests';

/** The path a condition reads a step's answer by; in a flow that is used, at the place it is used. */
export const answerPath = ({ node: { id }, slug }: CheckedNode): string =>
  `answers.${id.slice(0, id.lastIndexOf('/') + 1)}${slug}.value`;

/** Whether what a caller can answer here is known beforehand, as far as conditions tell it apart. */
export const isForeseen = ({ node, config }: CheckedNode): boolean =>
  node.type === 'listen' && config !== null && isSampled(config as ListenConfig);

/** By what is looked at (`vars.guests`, `answers.ask.value`), the values that conditions name beside it. */
export function namedValues(flow: CheckedFlow): Map<string, string[]> {
  const named = new Map<string, string[]>();
  for (const { left, right, to } of soundNodes(flow).flatMap(testsOf)) {
    const values = [right, to].filter(isConstant).flatMap((text) => [text, ...text.split(',')]);
    named.set(left, [...(named.get(left) ?? []), ...values.map((text) => text.trim()).filter((text) => text !== '')]);
  }
  return named;
}

/** A question's ways, with one of them for each answer that leads on differently somewhere. */
export function answeringWays(checked: CheckedNode, ways: Way[], named: ReadonlyMap<string, string[]>): Way[] {
  if (!isForeseen(checked)) return ways;
  const config = checked.config as ListenConfig;
  const looked = [answerPath(checked), ...(config.variable === null ? [] : [`vars.${config.variable}`])];
  const values = looked.flatMap((path) => named.get(path) ?? []);
  if (!looked.some((path) => named.has(path))) return ways;
  const samples = samplesOf(config, values);
  return ways.flatMap((way): Way[] => {
    if (way.by !== 'choice') return [way];
    const own = samples.map(({ value, press }): Way => ({ ...way, value, does: [{ press }] }));
    const seen = new Set(samples.map(({ press }) => press));
    const [usual] = way.does;
    // the answer a caller gives who thinks of no condition
    const plain = usual !== undefined && 'press' in usual ? usual.press : null;
    return plain === null || seen.has(plain) ? own : [{ ...way, value: pressed(config, plain) }, ...own];
  });
}

function pressed({ kind }: ListenConfig, keys: string): string | number | boolean {
  const digits = keys.replace('#', '');
  return kind === 'number' ? Number(digits) : kind === 'yes_no' ? digits === '1' : digits;
}
