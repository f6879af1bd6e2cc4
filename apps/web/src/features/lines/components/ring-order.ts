import type { DepartmentRow } from '@innline/db';

/** What rings for a department, one after the other, in plain words. */
export const RINGS = [
  { id: 'desks_number', label: 'Desks, then the telephone', targets: ['desks', 'number'] },
  { id: 'number_desks', label: 'The telephone, then desks', targets: ['number', 'desks'] },
  { id: 'desks', label: 'Desks only', targets: ['desks'] },
  { id: 'number', label: 'The telephone only', targets: ['number'] },
] as const;

export type RingsId = (typeof RINGS)[number]['id'];

export const ringsOf = (targets: DepartmentRow['ringTargets'] = ['desks', 'number']): RingsId =>
  RINGS.find((rings) => rings.targets.join() === targets.join())?.id ?? 'desks_number';

/** How a department rings, for the list. */
export function ringInWords({ ringTargets, ringStrategy, secondsPerMember, members, number }: DepartmentRow): string {
  const targets = number ? ringTargets : (['desks'] as const);
  const desks = ringStrategy === 'in_order' && members.length > 1 ? `desks, ${secondsPerMember} s each` : 'all desks';
  const words = targets.map((target) => (target === 'desks' ? desks : 'telephone')).join(', then ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
