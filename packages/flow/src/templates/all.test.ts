import { describe, expect, it } from 'vitest';
import { hotelFacts, runScenarios, Scenario, ScenarioHotel } from '../scenario';
import { schedule } from '../schedule/fixtures';
import { validate } from '../validate';
import { prove } from '../verify';
import { TEMPLATES } from './all';
import type { Template } from './template';

const idsOf = ({ needs }: Template) => ({
  departments: Object.fromEntries(Object.keys(needs.departments).map((key) => [key, `dep_${key}`])),
  schedules: Object.fromEntries(Object.keys(needs.schedules).map((key) => [key, `sch_${key}`])),
});

describe.each(TEMPLATES.map((template) => [template.id, template] as const))('%s', (_, template) => {
  const ids = idsOf(template);
  const document = template.make(ids);
  const schedules = Object.fromEntries(
    Object.entries(ids.schedules).map(([key, id]) => [
      id,
      { name: template.needs.schedules[key]!, schedule: schedule(['9:00-20:00']) },
    ]),
  );
  const departments = Object.fromEntries(
    Object.entries(ids.departments).map(([key, id]) => [
      id,
      { name: template.needs.departments[key]!, scheduleId: null, number: null },
    ]),
  );

  it('has no problem, not even a warning', () => {
    expect(validate(document, { schedules, departments }).problems).toEqual([]);
  });

  it('has every guarantee proven', () => {
    expect(prove(document, { schedules, departments }).problems).toEqual([]);
  });

  it('speaks both languages everywhere, but for the smallest', () => {
    expect(document.languages).toEqual(template.id === 'small_desk' ? ['en'] : ['en', 'es']);
  });

  it('plays its scenarios', () => {
    const hotel = ScenarioHotel.parse({ languages: ['en', 'es'], schedules, departments });
    const scenarios = template.scenarios.map((draft) => Scenario.parse(draft));
    expect(scenarios.length).toBeGreaterThanOrEqual(4);
    const run = runScenarios(document, scenarios, hotelFacts(hotel));
    if (!run.ok) throw new Error(run.problems[0]?.message);
    const failed = run.results.flatMap(({ differences }, i) =>
      differences.map(({ message }) => `${scenarios[i]!.name}: ${message}`),
    );
    expect(failed).toEqual([]);
  });
});
