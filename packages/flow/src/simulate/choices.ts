import type { FlowDocument } from '../model';
import { nodeType } from '../registry';
import type { Doing } from '../registry/way';
import type { WorldAnswer } from './world';

/** A step that something outside decides, and how it may go. */
export interface WorldChoices {
  node: string;
  name: string;
  nodeType: string;
  /** By port, or {@link BREAKS}: plain words and the answer that leads there. */
  choices: { port: string; label: string; answer: WorldAnswer }[];
}

/** The answer of the world in what it takes to leave by a port; null: it takes none. */
function answerIn(does: readonly Doing[]): WorldAnswer | null {
  for (const doing of does) {
    if ('outcome' in doing) return { outcome: doing.outcome, ...(doing.output ? { output: doing.output } : {}) };
    if ('fails' in doing) return { fails: doing.fails };
  }
  return null;
}

/** By no port: the step breaks, and the flow's lane for that is taken. */
export const BREAKS = '$breaks';

/** Every step of a flow that somebody who tries it can let succeed, fail or go another way, in the flow's order. */
export function worldChoices(document: FlowDocument): WorldChoices[] {
  return document.nodes.flatMap(({ id, name, type, config }) => {
    const definition = nodeType(type);
    const read = definition?.config.safeParse(config);
    if (!definition || !read?.success) return [];
    const labels = new Map(definition.ports(read.data).map((port) => [port.id, port.label]));
    const choices = definition.ways(read.data).flatMap(({ port, by, does }) => {
      const answer = by === 'world' ? answerIn(does) : null;
      return answer === null ? [] : [{ port, label: labels.get(port) ?? port, answer }];
    });
    // how long somebody speaks is theirs to decide; that nothing is heard, or nothing can be kept, is not
    if (definition.verify(read.data).records) {
      choices.push({ port: 'empty', label: labels.get('empty') ?? 'empty', answer: { outcome: 'empty' } });
      choices.push({ port: BREAKS, label: 'Cannot be recorded', answer: { fails: 'unavailable' } });
    }
    return choices.length === 0 ? [] : [{ node: id, name, nodeType: type, choices }];
  });
}
