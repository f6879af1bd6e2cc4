import { describe, expect, it } from 'vitest';
import { flow, found, MENU, soundFlow } from './fixtures';
import { validate } from './validate';

const messages = (document: unknown) => validate(document).problems.map((problem) => problem.message);

it('has nothing to say about a sound flow', () => {
  const { document, problems } = validate(soundFlow());
  expect(problems).toEqual([]);
  expect(document?.nodes).toHaveLength(3);
});

describe('starts', () => {
  it('there must be one', () => {
    expect(messages(flow({ bye: ['hangup'] }, []))[0]).toBe('Nothing starts this flow. Add a start from the palette.');
    expect(found(flow({}, []))).toEqual(['document']);
  });
  it('there must not be two of a kind', () => {
    const two = flow({ start: ['trigger'], again: ['trigger'], bye: ['hangup'] }, [
      'start.start > bye',
      'again.start > bye',
    ]);
    expect(found(two)).toEqual(['document again']);
    const lanes = flow({ start: ['trigger'], a: ['on_error'], b: ['on_error'], bye: ['hangup'] }, [
      'start.start > bye',
      'a.next > bye',
      'b.next > bye',
    ]);
    expect(found(lanes)).toEqual(['document b']);
  });
});

describe('ids and names', () => {
  it('of nodes, lines and variables are unique', () => {
    const document = soundFlow({
      variables: [
        { name: 'a', type: 'text' },
        { name: 'a', type: 'text' },
      ],
    });
    document.nodes.push({ id: 'bye', type: 'hangup', name: 'Another' });
    document.edges.push({ ...document.edges[0] });
    const all = messages(document);
    expect(all).toContain('Two nodes have the id “bye”. Delete one of them.');
    expect(all).toContain('Two lines have the id “e0”. Delete one of them.');
    expect(all).toContain('Two variables are called “a”. Rename one of them.');
  });

  it('of steps differ in more than case; notes may be called anything', () => {
    const document = soundFlow();
    document.nodes.push({ id: 'n1', type: 'note', name: 'MENU' }, { id: 'n2', type: 'note', name: 'MENU' });
    expect(found(document)).toEqual([]);
    document.nodes[2]!.name = 'Menu ';
    expect(messages(document)).toEqual(['Two steps are called “Menu”. Rename one of them.']);
  });

  it('of questions stay apart as answers', () => {
    const ask = (name: string) => ({ id: name.replace(/\W/g, ''), type: 'listen', name });
    const document = soundFlow();
    document.nodes.push(ask('Which day?'), { ...ask('Which day'), id: 'other' });
    expect(messages(document)[0]).toBe(
      'The answers of “Which day?” and “Which day” cannot be told apart. Rename one of them.',
    );
  });
});

describe('types and settings', () => {
  it('must be known', () => {
    const document = soundFlow();
    document.nodes[1]!.type = 'teleport';
    expect(found(document)).toEqual(['config menu @type']);
    for (const type of ['__proto__', 'constructor', 'toString']) {
      document.nodes[1]!.type = type;
      expect(found(document)).toEqual(['config menu @type']);
    }
  });

  it('must be what the type asks for, told with the field’s label', () => {
    const document = soundFlow();
    document.nodes[1]!.config = { ...MENU, tries: 99 };
    expect(found(document)).toEqual(['config menu @tries']);
    expect(messages(document)[0]).toMatch(/^“menu” at “Tries”: /);
    document.nodes[1]!.config = { ...MENU, options: [...MENU.options, { id: 'two', label: 'Two', digit: '1' }] };
    expect(found(document)).toEqual(['config menu @options.1.digit']);
  });

  it('may be open in a draft and not at publishing', () => {
    const document = flow({ start: ['trigger'], hours: ['hours'], move: ['transfer'], bye: ['hangup'] }, [
      'start.start > hours',
      'hours.open > move',
      'hours.closed > bye',
      'move.no_answer > bye',
      'move.busy > bye',
      'move.declined > bye',
      'move.failed > bye',
    ]);
    expect(found(document)).toEqual(['config hours @scheduleId', 'config move @departmentId']);
    expect(messages(document)[1]).toBe('“move” has no department yet. Choose one.');
    document.nodes[2]!.config = { to: 'number', number: ' ' };
    expect(found(document)).toEqual(['config hours @scheduleId', 'config move @number']);
    document.nodes[2]!.config = { to: 'number', number: '+34911234567' };
    expect(found(document)).toEqual(['config hours @scheduleId']);
  });
});

describe('tools', () => {
  const tool = (config: object) =>
    flow({ start: ['trigger'], look: ['tool', { sayResult: true, ...config }], bye: ['hangup'] }, [
      'start.start > look',
      'look.success > bye',
      'look.failure > bye',
    ]);
  const given = { checkIn: '2026-11-24', guests: '2' };

  it('must exist', () => expect(found(tool({ tool: 'make_coffee' }))).toEqual(['config look @tool']));
  it('must get what they need', () => {
    expect(found(tool({ tool: 'check_availability', input: {} }))).toEqual([
      'config look @input.checkIn',
      'config look @input.guests',
    ]);
    expect(messages(tool({ tool: 'check_availability', input: given }))).toEqual([
      '“look”: Nights is missing: give the nights or the check-out date. Fill it in.',
    ]);
    expect(found(tool({ tool: 'check_availability', input: { ...given, nights: '2' } }))).toEqual([]);
  });
  it('must get values of the right kind where they are written out', () => {
    expect(messages(tool({ tool: 'check_availability', input: { ...given, nights: 'two' } }))).toEqual([
      '“look”: Nights must be a whole number from 1 to 60. Fill it in.',
    ]);
    expect(found(tool({ tool: 'http_request', input: { url: 'ftp://x' } }))).toEqual(['config look @input.url']);
  });
  it('may get anything from templates', () => {
    const input = {
      checkIn: '{{ now | date: "iso" }}',
      checkOut: '{{ call.started_at | date: "iso" }}',
      guests: '{{ caller.previous_calls }}',
    };
    expect(found(tool({ tool: 'check_availability', input }))).toEqual([]);
    expect(found(tool({ tool: 'check_availability', input: { ...input, checkIn: '2026-11-24' } }))).toEqual([]);
    expect(found(tool({ tool: 'create_lead', input: { interest: 'spa', email: '{{ caller.name }}' } }))).toEqual([]);
  });
});

describe('edges', () => {
  it('lead from ports that exist to steps that exist', () => {
    const document = soundFlow();
    document.edges.push(
      { id: 'x1', from: { node: 'menu', port: 'gone' }, to: 'bye' },
      { id: 'x2', from: { node: 'nowhere', port: 'next' }, to: 'bye' },
      { id: 'x3', from: { node: 'nowhere', port: 'next' }, to: 'nothing' },
    );
    document.edges[1]!.to = 'nothing';
    expect(found(document)).toEqual(['document menu.rooms', 'document menu.gone', 'document bye', 'document']);
    expect(messages(document)[0]).toBe('A line from “menu” leads to a step that is not there. Draw it again.');
    expect(messages(document)[1]).toBe('A line leaves “menu” at “gone”, which it does not have. Delete it.');
  });

  it('do not lead to notes or back to a start', () => {
    const document = soundFlow();
    document.nodes.push({ id: 'note', type: 'note', name: 'Note' });
    document.edges[1]!.to = 'note';
    document.edges[2]!.to = 'start';
    expect(messages(document)).toEqual([
      'A line from “menu” leads to a note, where no call can go. Draw it to a step.',
      'A line from “menu” leads back to “start”, where only new calls begin. Draw it to another step.',
    ]);
  });

  it('leave a port one at a time', () => {
    const document = soundFlow();
    document.edges.push({ id: 'x', from: { node: 'menu', port: 'no_input' }, to: 'menu' });
    expect(messages(document)).toEqual([
      '2 lines leave “menu” at “Says nothing”. A call can go only one way: keep one.',
    ]);
  });
});
