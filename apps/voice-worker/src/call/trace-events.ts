import { type TraceEntry, withoutCards } from '@innline/flow';
import { type CallEventBody, MASKED } from '@innline/shared';

/** What a step tells of itself, as events of the call. The only place where sensitive values are masked. */
export function eventOfTrace(entry: TraceEntry): CallEventBody {
  switch (entry.type) {
    case 'answer.stored': {
      const { sensitive, text, value, ...rest } = entry;
      return { ...rest, text: sensitive ? MASKED : text, value: sensitive ? MASKED : value };
    }
    case 'variable.set': {
      const { sensitive, value, ...rest } = entry;
      return { ...rest, value: sensitive ? MASKED : value };
    }
    // keys that were no answer
    case 'choice.made':
    case 'try.failed':
      return { ...entry, said: entry.said && withoutCards(entry.said, 'en') };
    case 'node.entered':
    case 'language.set':
    case 'model.refused':
    case 'floor.changed':
    case 'fault':
      return entry;
  }
}
