import type { TransferConfig } from '../nodes/transfer/config';
import { addDays } from '../schedule/date';
import { describe } from '../schedule/describe';
import type { ScheduleException } from '../schedule/schedule';
import { rangesText } from '../schedule/words';
import { chainFrom, fateOf, type Lost, sentence, type Teller, tellChain } from '../telling';
import { flowVoice } from '../text/flow-voice';
import type { CheckedNode } from '../validate/checked-flow';
import { whereIs } from './chapters';

const entry = ({ flow }: Teller, kind: 'call' | 'error' | 'hangup') =>
  [...flow.nodes.values()].find(({ definition }) => definition?.entry === kind);

/** Steps a caller can meet: not those after they have hung up. */
function reachable({ flow }: Teller): CheckedNode[] {
  const met = new Set(
    [...flow.nodes.values()].flatMap(({ node, definition }) =>
      definition?.entry && definition.entry !== 'hangup' ? [node.id] : [],
    ),
  );
  for (const id of met)
    for (const edges of flow.nodes.get(id)!.out.values())
      for (const { to } of edges) if (flow.nodes.has(to)) met.add(to);
  return [...flow.nodes.values()].filter(({ node }) => met.has(node.id));
}

/** What every caller meets first: while open, while closed. */
export function startLines(teller: Teller, ids: readonly string[]): string[] {
  const start = entry(teller, 'call');
  if (!start) return [teller.pick('Nothing starts this flow yet.', 'Este flujo aún no tiene inicio.')];
  return start.ports.map(({ id }) => wayLine(teller, start, id, ids));
}

function wayLine(teller: Teller, { node }: CheckedNode, port: string, ids: readonly string[]): string {
  const chain = chainFrom(teller, node.id, port);
  const to = chain.to === null ? -1 : ids.indexOf(chain.to);
  return sentence(`${teller.who(node.id, port)} ${tellChain(teller, chain)}${whereIs(teller, to, -1, () => false)}`);
}

/** Every schedule the flow asks, with its special days of the next year where `at` is known. */
export function hoursLines(teller: Teller): string[] {
  const { schedules = {}, at } = teller.flow.context;
  const asked = reachable(teller).map(({ config }) => (config as { scheduleId?: string | null } | null)?.scheduleId);
  return [...new Set(asked)].flatMap((id) => {
    if (!id || !Object.hasOwn(schedules, id)) return [];
    const { schedule } = schedules[id]!;
    const today = at === undefined ? null : new Date(at).toISOString().slice(0, 10);
    const special = schedule.exceptions.filter((day) => today === null || isAhead(day, today));
    return [
      sentence(`${teller.schedule(id)}: ${describe(schedule, teller.language)} (${schedule.timeZone})`),
      ...special.slice(0, 40).map((day) => specialLine(teller, day)),
    ];
  });
}

const isAhead = ({ to, from, yearly }: ScheduleException, today: string) =>
  yearly || (to >= today && from <= addDays(today, 365));

function specialLine({ pick, language }: Teller, { name, from, to, ranges, yearly }: ScheduleException): string {
  const format = new Intl.DateTimeFormat(language, {
    day: 'numeric',
    month: 'long',
    ...(yearly ? {} : { year: 'numeric' }),
    timeZone: 'UTC',
  });
  const [first, last] = [format.format(new Date(from)), format.format(new Date(to))];
  const days = first === last ? first : `${first} – ${last}`;
  const when = yearly ? pick(`every year on ${days}`, `cada año el ${days}`) : days;
  const open =
    ranges.length === 0
      ? pick('closed all day', 'cerrado todo el día')
      : pick(`open ${rangesText(ranges)}`, `abierto ${rangesText(ranges, 'y')}`);
  return sentence(`${name}, ${when}: ${open}`);
}

const WHO: Record<Lost, [en: string, es: string]> = {
  silence: ['Callers who never say anything', 'Quienes nunca dicen nada'],
  wrong_keys: ['Callers who keep pressing wrong keys', 'Quienes siempre pulsan teclas equivocadas'],
  unclear: ['Callers whose words are never understood', 'Quienes nunca se hacen entender'],
};

/** How callers fare who never get anything across, each kind once. */
export function lostLines(teller: Teller): string[] {
  const start = entry(teller, 'call');
  if (!start) return [];
  const { pick, quote } = teller;
  return (Object.keys(WHO) as Lost[]).flatMap((who) => {
    const told = start.ports.flatMap(({ id }) => {
      const { failed, to, circle } = fateOf(teller, start.node.id, id, who);
      if (failed.length === 0) return [];
      const asked = failed
        .map(({ node }) => quote(teller.flow.nodes.get(node)!.node.name))
        .join(pick(', then ', ', luego '));
      const end = tellChain(teller, { through: [], to, circle }, 'end');
      const when =
        start.ports.length > 1
          ? `${id === 'closed' ? pick('while closed, ', 'con el hotel cerrado, ') : pick('while open, ', 'con el hotel abierto, ')}`
          : '';
      return [pick(`${when}after ${asked} they ${end}`, `${when}después de ${asked}, ${end}`)];
    });
    return told.length === 0 ? [] : [sentence(`${pick(...WHO[who])}: ${told.join('; ')}`)];
  });
}

/** What happens when something of ours fails. */
export function failureLines(teller: Teller, ids: readonly string[]): string[] {
  const { pick, department, flow } = teller;
  const tools = reachable(teller).filter(
    ({ definition, config, node }) =>
      definition && config && node.type !== 'transfer' && definition.verify(config).mayFail,
  );
  const failing = tools.flatMap((checked) =>
    checked.ports
      .filter(({ id, tone }) => tone === 'bad' && id !== 'empty')
      .map(({ id }) => wayLine(teller, checked, id, ids)),
  );
  const lane = entry(teller, 'error');
  if (lane) return [...failing, ...lane.ports.map(({ id }) => wayLine(teller, lane, id, ids))];
  const { departmentId = null, voicemail = true } = flow.context.onError ?? {};
  const rings =
    departmentId === null
      ? ''
      : pick(`, and are put through to ${department(departmentId)}`, ` y pasan a ${department(departmentId)}`);
  const writes = voicemail
    ? pick('; if nobody answers, they can leave a message', '; si no contesta nadie, pueden dejar un mensaje')
    : '';
  return [
    ...failing,
    sentence(
      pick(
        `When a step cannot go on, callers hear an apology${rings}${writes}`,
        `Cuando un paso no puede seguir, quienes llaman oyen una disculpa${rings}${writes}`,
      ),
    ),
  ];
}

/** Who is rung, for how long, and from which steps. */
export function peopleLines(teller: Teller): string[] {
  const { pick, quote } = teller;
  const rung = new Map<string, { seconds: number; steps: string[] }>();
  for (const { node, config } of reachable(teller)) {
    if (node.type !== 'transfer' || config === null) continue;
    const { goes } = teller.step(node.id);
    const known = rung.get(goes) ?? { seconds: (config as TransferConfig).ringSeconds, steps: [] };
    known.steps.push(quote(node.name));
    rung.set(goes, known);
  }
  return [...rung].map(([goes, { seconds, steps }]) =>
    sentence(
      pick(
        `At ${steps.join(', ')} callers ${goes}; it rings for ${seconds} seconds`,
        `En ${steps.join(', ')} quienes llaman ${goes}; suena durante ${seconds} segundos`,
      ),
    ),
  );
}

export function languageLines({ flow, pick, languageName }: Teller): string[] {
  const { languages, voices } = flow.document;
  const [first, ...others] = languages.map(languageName);
  const several = pick(
    `Calls begin in ${first}. The flow also speaks ${others.join(', ')}.`,
    `Las llamadas empiezan en ${first}. El flujo habla también ${others.join(', ')}.`,
  );
  const chosen = languages.filter((code) => flowVoice(voices, code) !== null).map(languageName);
  const own = pick(
    `A voice chosen for this flow speaks ${chosen.join(', ')}.`,
    `Una voz elegida para este flujo habla ${chosen.join(', ')}.`,
  );
  return [...(others.length > 0 ? [several] : []), ...(chosen.length > 0 ? [own] : [])];
}

/** What is done once the caller has hung up. */
export function afterLines(teller: Teller): string[] {
  const lane = entry(teller, 'hangup');
  if (!lane) return [];
  const names: string[] = [];
  const queue = [lane.node.id];
  const seen = new Set(queue);
  for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
    const { node, out } = teller.flow.nodes.get(id)!;
    if (id !== lane.node.id) names.push(teller.quote(node.name));
    for (const edges of out.values()) {
      for (const { to } of edges) {
        if (seen.has(to) || !teller.flow.nodes.has(to)) continue;
        seen.add(to);
        queue.push(to);
      }
    }
  }
  if (names.length === 0) return [];
  return [
    sentence(
      teller.pick(
        `After the caller has hung up: ${names.join(', ')}`,
        `Cuando quien llama ha colgado: ${names.join(', ')}`,
      ),
    ),
  ];
}
