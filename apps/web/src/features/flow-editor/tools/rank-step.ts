import { fold } from '@/lib/fold';

/**
 * How well a step of the list answers what was typed, 0…1: its name counts before its help, and letters scattered over a
 * sentence count for nothing. For cmdk's `filter`; `keywords`: name and help.
 */
export function rankStep(type: string, typed: string, [label = '', help = '']: string[] = []): number {
  const wanted = fold(typed).trim();
  const name = fold(label);
  if (name.startsWith(wanted)) return 1;
  if (` ${name}`.includes(` ${wanted}`)) return 0.8;
  if (name.includes(wanted) || type.replaceAll('_', ' ').startsWith(wanted)) return 0.6;
  return ` ${fold(help)}`.includes(` ${wanted}`) ? 0.3 : 0;
}
