import type { TraceEntry } from '@innline/flow';
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
    case 'node.entered':
    case 'choice.made':
    case 'language.set':
    case 'try.failed':
    case 'model.refused':
    case 'floor.changed':
    case 'fault':
      return entry;
  }
}
