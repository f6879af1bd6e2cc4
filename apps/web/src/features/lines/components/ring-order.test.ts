import { describe, expect, it } from 'vitest';
import { ringInWords, ringsOf } from './ring-order';

const row = {
  ...{ id: 'd', name: 'Desk', number: '+34971555010' as string | null, schedule: null, secondsPerMember: 12 },
  ...{ ringTargets: ['desks', 'number'] as ('desks' | 'number')[], ringStrategy: 'all' as 'all' | 'in_order' },
  members: ['a', 'b'].map((id) => ({ memberId: id, userId: id, name: id })),
};

describe('how a department rings, in words', () => {
  it('names what rings in its order', () => {
    expect(ringInWords(row)).toBe('All desks, then telephone');
    expect(ringInWords({ ...row, ringTargets: ['number', 'desks'], ringStrategy: 'in_order' })).toBe(
      'Telephone, then desks, 12 s each',
    );
  });

  it('does not promise a telephone there is none of', () => {
    expect(ringInWords({ ...row, number: null })).toBe('All desks');
  });

  it('reads what is stored', () => {
    expect(ringsOf(['number'])).toBe('number');
    expect(ringsOf(undefined)).toBe('desks_number');
  });
});
