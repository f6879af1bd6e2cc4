import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { documentOf, Scenario, type ScenarioDraft, ScenarioHotel, scenarioFile, smallDesk } from '@innline/flow';
import { afterAll, describe, expect, it } from 'vitest';
import { main } from './main';

const dir = mkdtempSync(path.join(tmpdir(), 'innline-cli-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const FLOW = smallDesk({ departments: { frontDesk: 'desk' } });
const HOTEL = ScenarioHotel.parse({ departments: { desk: { name: 'Front desk' } } });
const scenario = (name: string, more: Partial<ScenarioDraft> = {}) =>
  Scenario.parse({ name, at: '2026-11-24T10:00', actions: [{ press: '1' }], ...more });
const good = scenario('Reaches the desk', { expect: [{ that: 'visits', node: 'desk' }] });
const bad = scenario('Leaves a <message>', { expect: [{ that: 'visits', node: 'message' }] });

let count = 0;
function file(value: unknown): string {
  const name = path.join(dir, `file-${count++}.json`);
  writeFileSync(name, typeof value === 'string' ? value : JSON.stringify(value));
  return name;
}

function run(...argv: string[]) {
  let [out, err] = ['', ''];
  const code = main(argv, {
    out(text) {
      out += text;
    },
    err(text) {
      err += text;
    },
  });
  return { code, out, err };
}

const flow = file(FLOW);
const withBlock = (...scenarios: Scenario[]) => file({ ...FLOW, scenarios: scenarioFile(scenarios, HOTEL) });

describe('innline test', () => {
  it('ends with 0 where everything passes', () => {
    const { code, out, err } = run('test', withBlock(good));
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('passes  Reaches the desk');
    expect(out).toContain('Everything passes.');
  });

  it('ends with 1 where a scenario fails, and says what is otherwise', () => {
    const { code, out } = run('test', withBlock(good, bad));
    expect(code).toBe(1);
    expect(out).toContain('FAILS   Leaves a <message>\n            The call never comes to “Take a message”.');
  });

  it('ends with 1 where a guarantee is broken, unless it is left out', () => {
    const broken = file({ ...FLOW, edges: FLOW.edges.slice(1) });
    expect(run('test', broken)).toMatchObject({ code: 1, out: expect.stringMatching(/FAILS {3}G\d/) });
    expect(run('test', broken, '--no-verify')).toMatchObject({ code: 0 });
  });

  it('tells the call that runs into a broken guarantee', () => {
    const silent = FLOW.edges.filter(({ from }) => from.port !== 'no_input');
    const broken = file({ ...FLOW, edges: silent });
    const { out } = run('test', broken);
    expect(out).toMatch(
      /FAILS {3}G1: Nothing happens when the caller says nothing .*\n +In a call: .* → .*Says nothing/,
    );
    const [first] = JSON.parse(run('test', broken, '--json').out).guarantees;
    expect(first.call.at(-1)).toMatch(/Says nothing$/);
    const junit = path.join(dir, 'broken.xml');
    run('test', broken, '--junit', junit);
    expect(readFileSync(junit, 'utf8').match(/<failure /g)).toHaveLength(1);
    expect(readFileSync(junit, 'utf8')).toContain('In a call: ');
  });

  it('looks only at hours that come within a year, as publishing does', () => {
    const day = [{ from: '00:00', to: '24:00' }];
    const week = Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((name) => [name, day]));
    const hours = (weekly: object) => ({ timeZone: 'Europe/Madrid', weekly, exceptions: [], override: null });
    // who calls while it is closed would go round for ever
    const round = documentOf({
      title: 'Round',
      flow: {
        nodes: [
          { id: 'start', type: 'trigger', config: { scheduleId: 'desk' } },
          { id: 'bye', type: 'hangup' },
          { id: 'round', type: 'greet' },
        ],
        edges: ['start.open > bye', 'start.closed > round', 'round.next > round'],
      },
    });
    const tested = (weekly: object) => {
      const hotel = { ...HOTEL, schedules: { desk: { name: 'Desk', schedule: hours(weekly) } } };
      const scenarios = { format: 'innline.scenarios', formatVersion: 1, hotel, scenarios: [] };
      return run('test', file({ ...round, scenarios }));
    };
    expect(tested(week)).toMatchObject({ code: 0, err: '' });
    expect(tested({ ...week, sun: [] })).toMatchObject({ code: 1, out: expect.stringContaining('G5') });
  });

  it('takes a file of scenarios, or every file of a folder', () => {
    expect(run('test', flow, file(scenarioFile([good], HOTEL))).code).toBe(0);
    const folder = path.join(dir, 'many');
    mkdirSync(folder);
    writeFileSync(path.join(folder, 'a.json'), JSON.stringify(scenarioFile([good], HOTEL)));
    writeFileSync(path.join(folder, 'b.json'), JSON.stringify(bad));
    const { code, out } = run('test', flow, folder, '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out).scenarios.map((one: { passed: boolean }) => one.passed)).toEqual([true, false]);
  });

  it('goes through the flows an export holds, and fails where one of them is not there', () => {
    const subflows = { inner: { name: 'Small desk', version: 1, document: FLOW } };
    const outer = documentOf({
      title: 'Reception',
      flow: {
        nodes: [
          { id: 'start', type: 'trigger' },
          { id: 'through', type: 'subflow', config: { flowId: 'inner' } },
          { id: 'after', type: 'hangup' },
        ],
        edges: ['start.start > through', 'through.end > after'],
      },
    });
    const inside = scenario('Is put through inside', { expect: [{ that: 'ends', reason: 'transferred' }] });
    const scenarios = scenarioFile([inside], HOTEL);
    const whole = run('test', file({ ...outer, subflows, scenarios }), '--no-verify');
    expect([whole.code, whole.out]).toEqual([0, expect.stringContaining('passes  Is put through inside')]);
    expect(run('test', file({ ...outer, scenarios }), '--no-verify').code).not.toBe(0);
  });

  it('plays at another moment', () => {
    const says = (at: string) =>
      run('test', withBlock(scenario('x', { expect: [{ that: 'knows', what: 'now', is: 'set' }] })), '--at', at).code;
    expect(says('2027-01-01T03:00')).toBe(0);
  });

  it('writes JSON and a JUnit report', () => {
    const junit = path.join(dir, 'report.xml');
    const { out } = run('test', withBlock(good, bad), '--json', '--junit', junit);
    expect(JSON.parse(out)).toMatchObject({ flow: 'Small desk', passed: false, guarantees: [] });
    const xml = readFileSync(junit, 'utf8');
    expect(xml).toContain('tests="3" failures="1"');
    expect(xml).toContain('name="Leaves a &lt;message&gt;"');
    expect(xml).toContain('<failure message="The call never comes to “Take a message”.');
  });
});

describe('bad input', () => {
  it.each<[string, string[], string]>([
    ['no file that is there', ['test', path.join(dir, 'never.json')], 'never.json is not there.'],
    ['no JSON', ['test', file('{"half')], 'is not JSON:'],
    ['no flow', ['test', file({})], ''],
    ['another command', ['deploy'], 'Usage: innline test'],
    ['no flow named', ['test'], 'Usage: innline test'],
    ['an option nobody knows', ['test', flow, '--fast'], 'There is no option --fast.'],
    ['an option without its value', ['test', flow, '--junit'], '--junit wants a value after it.'],
    ['a moment of another form', ['test', flow, '--at', 'noon'], '--at wants a day and time'],
    ['wrong scenarios', ['test', flow, file({ ...good, expects: [] })], 'Scenario “Reaches the desk”:'],
    ['wrong scenarios in the flow', ['test', file({ ...FLOW, scenarios: { format: 'x' } })], 'The part format'],
    [
      'a report nobody can write',
      ['test', withBlock(good), '--junit', path.join(dir, 'no', 'where')],
      'cannot be written.',
    ],
  ])('%s ends with 2 and says why', (_, argv, why) => {
    const { code, out, err } = run(...argv);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(why);
    expect(err.trim()).not.toBe('');
  });

  it('has help', () => expect(run('--help')).toMatchObject({ code: 0, out: expect.stringContaining('--no-verify') }));
});
