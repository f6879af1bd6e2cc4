import type { FlowDocument } from '../../model';
import { chainFrom, createTeller, sentence, type Teller, type TellingOptions, tellChain } from '../../telling';
import type { ToldChange } from '../types';
import { fates } from './fates';
import type { Both } from './sentence';
import { steps } from './steps';
import { voices } from './voices';
import { ways } from './ways';

/** Long enough to recognise a prompt by. */
const LONGEST_QUOTATION = 90;

/**
 * What callers notice of a change, in whole sentences, what matters most first: made from where the ways of both flows
 * lead, not from their settings. Empty: callers notice nothing.
 */
export function tellDiff(before: FlowDocument, after: FlowDocument, options: TellingOptions): ToldChange[] {
  const with_ = { longest: LONGEST_QUOTATION, ...options };
  const both: Both = { before: createTeller(before, with_), after: createTeller(after, with_) };
  const { changes, covered } = fates(both);
  const all = [...changes, ...lanes(both), ...ways(both, covered), ...steps(both), ...languages(both), ...voices(both)];
  const told = new Map(all.map((change) => [change.words, { ...change, words: sentence(change.words) }]));
  return [...told.values()];
}

/** Starts and lanes that are in one of the flows only. */
function lanes({ before, after }: Both): ToldChange[] {
  const of = (teller: Teller) => [...teller.flow.nodes.values()].filter(({ definition }) => definition?.entry);
  const has = (teller: Teller, entry: string) => of(teller).some(({ definition }) => definition?.entry === entry);
  const told = (teller: Teller, other: Teller) =>
    of(teller)
      .filter(({ definition }) => !has(other, definition!.entry!))
      .map(({ node, ports }) => {
        const [port] = ports;
        const leads = port ? tellChain(teller, chainFrom(teller, node.id, port.id)) : '';
        return { id: node.id, who: port ? teller.who(node.id, port.id) : node.name, leads };
      });
  const { pick } = after;
  return [
    ...told(after, before).map(({ id, who, leads }) => ({
      ...{ words: pick(`New: ${who} ${leads}.`, `Nuevo: ${who} ${leads}.`), node: id, inOlder: false },
      tone: 'new' as const,
    })),
    ...told(before, after).map(({ id, who, leads }) => ({
      ...{ words: pick(`No longer so: ${who} ${leads}.`, `Ya no es así: ${who} ${leads}.`), node: id, inOlder: true },
      tone: 'gone' as const,
    })),
  ];
}

function languages({ before, after }: Both): ToldChange[] {
  const [old, now] = [before.flow.document.languages, after.flow.document.languages];
  const { pick, languageName } = after;
  const note = (words: string, tone: ToldChange['tone']) => ({ words, node: null, inOlder: false, tone });
  const first = old[0] !== now[0];
  return [
    ...now
      .filter((code) => !old.includes(code))
      .map((code) =>
        note(
          pick(`The flow now speaks ${languageName(code)} too.`, `El flujo ahora habla también ${languageName(code)}.`),
          'new',
        ),
      ),
    ...old
      .filter((code) => !now.includes(code))
      .map((code) =>
        note(
          pick(`The flow no longer speaks ${languageName(code)}.`, `El flujo ya no habla ${languageName(code)}.`),
          'gone',
        ),
      ),
    ...(first
      ? [
          note(
            pick(
              `Calls begin in ${languageName(now[0]!)} now.`,
              `Las llamadas empiezan ahora en ${languageName(now[0]!)}.`,
            ),
            'other',
          ),
        ]
      : []),
  ];
}
