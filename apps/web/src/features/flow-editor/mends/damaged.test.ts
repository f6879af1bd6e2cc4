import { type FlowDocument, type Problem, prove, TEMPLATES, type ValidateContext } from '@innline/flow';
import { describe, expect, it } from 'vitest';
import { KINDS, kindOf } from './findings';
import { AT, CONTEXT, expectMended } from './testing/mending';

const SEEDS = 48;
/** Of those so many are mended: a mend is tried on the whole flow a dozen times. */
const MENDED = 8;

/** mulberry32: the same numbers for the same seed. */
function numbers(seed: number): (below: number) => number {
  let a = seed;
  return (below) => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), a | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

const SMALL = ['small_desk', 'after_hours', 'wake_up', 'emergency'];
const made = TEMPLATES.filter(({ id }) => SMALL.includes(id)).map(({ make, needs }) => {
  const ids = {
    departments: Object.fromEntries(Object.keys(needs.departments).map((key) => [key, `dep_${key}`])),
    schedules: Object.fromEntries(Object.keys(needs.schedules).map((key) => [key, `sch_${key}`])),
  };
  const context: ValidateContext = {
    at: AT,
    recording: { records: true, consent: 'told' },
    departments: Object.fromEntries(Object.values(ids.departments).map((id) => [id, { name: id }])),
    schedules: Object.fromEntries(Object.values(ids.schedules).map((id) => [id, CONTEXT.schedules!.desk!])),
  };
  return { document: make(ids), context };
});

/** A hotel's flow after somebody was careless in it. */
function damaged(seed: number): { document: FlowDocument; context: ValidateContext } {
  const below = numbers(seed);
  const one = <T>(list: readonly T[]): T => list[below(list.length)]!;
  const { document: whole, context } = one(made);
  const document = structuredClone(whole);
  const { nodes, edges } = document;
  for (let times = 1 + below(2); times > 0; times--) {
    const node = one(nodes);
    switch (below(6)) {
      case 0:
        edges.splice(below(edges.length), 1);
        break;
      case 1:
        one(edges).to = one(nodes).id;
        break;
      case 2:
        node.config.tries = one([1, 6, 99]);
        break;
      case 3:
        node.config.text = {
          en: one(['{{ vars.nobody }}', '{{ hotel.nam }}', '{{', 'x'.repeat(600), 'Our rooms are nice. '.repeat(40)]),
        };
        break;
      case 4:
        node.config.departmentId = one([null, 'gone']);
        break;
      default:
        node.name = one(nodes).name;
    }
  }
  return { document, context };
}

describe('flows of a hotel after careless hands', () => {
  it('every problem is of a kind that says whether it can be mended', () => {
    const seen = new Set<Problem['code']>();
    for (let seed = 1; seed <= SEEDS; seed++) {
      const { document, context } = damaged(seed);
      for (const problem of prove(document, context).problems) {
        seen.add(problem.code);
        expect(kindOf(problem), `${problem.code}: ${problem.message}`).toBeDefined();
      }
    }
    expect(seen.size).toBeGreaterThan(6);
  });

  it.each(Array.from({ length: MENDED }, (_, i) => i + 1))(
    'what is offered for flow %i holds what mends promise',
    (seed) => {
      const { document, context } = damaged(seed);
      const { problems } = prove(document, context);
      const problem = problems[seed % Math.max(1, problems.length)];
      if (problem) expectMended(document, problem, context);
    },
  );
});

describe('the table of kinds', () => {
  it('says why nobody but a person can mend a kind', () => {
    for (const kind of KINDS) if ('unmended' in kind) expect(kind.unmended).toMatch(/^[A-Z].{30,}\.$/);
  });

  it('knows every code there is, the last row of it being one that fits', () => {
    const codes = new Set(KINDS.map(({ code }) => code));
    const all = Array.from({ length: 11 }, (_, i) => `G${i + 1}`);
    expect([...codes].sort()).toEqual([...all, 'config', 'document', 'template'].sort());
  });
});
