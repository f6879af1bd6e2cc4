import { DIAL_STATUS } from '../dial-plan';
import type { WidgetDefinition } from '../widget';
import type { WidgetWork } from '../work';

const NOT_REACHED = ['no_answer', 'busy', 'declined', 'failed'] as const;
const [SHORTEST, LONGEST] = [5, 120];
/** Studio rings at most ten numbers at once. */
const MOST_NUMBERS = 10;

export const connectCallTo: WidgetDefinition = {
  types: ['connect-call-to'],
  label: 'Connect Call To',
  channel: 'voice',
  goodEnds: ['hangup'],
  besides: ['sip_endpoint', 'sip_username'],
  ownWays: ['callCompleted'],
  convert(work) {
    const transfers = targetsOf(work).map((target, index) => {
      const config = { ...target, announcement: {}, ringSeconds: ringSeconds(work), holdMusic: false };
      return work.add('transfer', config, index === 0 ? '' : 'next number');
    });
    const plan = work.draft.plan.dials.get(work.state.name);
    const kept = statusKeeper(work);
    transfers.forEach((transfer, index) => {
      leadCompleted(work, transfer, kept);
      for (const port of NOT_REACHED) {
        const next = transfers[index + 1];
        if (next !== undefined) work.join(transfer, port, next);
        else if (!plan) {
          const { node, port: out } = kept(transfer, port);
          work.lead(node, out, 'callCompleted');
        } else {
          const { to, event } = plan.to[port];
          work.leadTo(transfer, port, to);
          if (to === null) work.lose(event, work.draft.flow.states.get(plan.split)!);
        }
      }
    });
    if (work.property('record') === 'true') {
      work.remark('record', 'Whether calls are recorded is set for the whole hotel, in its settings.');
    }
    const callerId = work.property('caller_id');
    if (
      callerId !== '' &&
      !/contact\.channel\.address|flow\.channel\.address|trigger\.call\.(from|to)\b/i.test(callerId)
    ) {
      work.note(
        'approximated',
        'caller_id',
        `The called person saw ${callerId.slice(0, 60)}. Here they see the number of your line.`,
      );
    }
  },
};

/** Whoever has talked goes on where the original goes on; where that is nowhere, the call is over. */
function leadCompleted(work: WidgetWork, transfer: string, kept: Keeper): void {
  const { plan, flow } = work.draft;
  const dial = plan.dials.get(work.state.name);
  const next = dial
    ? dial.to.completed.to
    : (flow.states.get(work.state.name)!.transitions.find(({ event }) => event === 'callCompleted')?.next ?? null);
  if (!next) return;
  const { node, port } = kept(transfer, 'completed');
  work.leadTo(node, port, next);
}

type Keeper = (transfer: string, port: keyof typeof DIAL_STATUS) => { node: string; port: string };

/** Where later texts read how the dialling ended, it is remembered on the way there, once for each way it can end. */
function statusKeeper(work: WidgetWork): Keeper {
  const { plan, names } = work.draft;
  const readers = plan.readers.get(work.state.name) ?? [];
  const read = !plan.dials.has(work.state.name) && readers.some(({ segments }) => segments[2] === 'DialCallStatus');
  if (!read) return (transfer, port) => ({ node: transfer, port });
  const variable = work.variable(names.part(work.state.name, 'status'), 'text');
  const drawn = new Map<string, string>();
  return (transfer, port) => {
    const status = DIAL_STATUS[port];
    const known = drawn.get(status);
    const assignments = [{ variable, action: 'set', value: status }];
    const node = known ?? work.add('set', { assignments, language: null }, status);
    drawn.set(status, node);
    work.join(transfer, port, node);
    return { node, port: 'next' };
  };
}

function ringSeconds(work: WidgetWork): number {
  const timeout = work.number('timeout') ?? 30;
  const seconds = Math.round(Math.min(LONGEST, Math.max(SHORTEST, timeout)));
  if (seconds !== timeout) {
    work.note('approximated', 'ring', `Studio let it ring for ${timeout} seconds; here it is ${seconds}.`);
  }
  return seconds;
}

type Target =
  | { to: 'number'; number: string }
  | { to: 'sip'; address: string }
  | { to: 'department'; departmentId: null };

/** The numbers of a list; commas within braces belong to the template. */
function numbersIn(list: string): string[] {
  const parts = list.match(/(?:\{\{.*?\}\}|[^,])+/gs) ?? [];
  return parts.map((number) => number.trim()).filter((number) => number !== '');
}

function targetsOf(work: WidgetWork): Target[] {
  const to = work.property('to');
  const given = work.property('noun') || 'number';
  // several in the field for one is how people wrote it before there was a field for several
  const noun = given === 'number' && numbersIn(to).length > 1 ? 'number-multi' : given;
  switch (noun) {
    case 'number':
      return [{ to: 'number', number: work.text(to, 200) }];
    case 'number-multi': {
      const numbers = numbersIn(to);
      const text =
        'Studio rings all numbers at once and the first to answer talks. Here they ring one after the other; a department rings several at once.';
      if (numbers.length > 1) work.note('approximated', 'one_by_one', text);
      if (numbers.some((number) => number.includes('{{'))) {
        const one =
          'A number that is known only during the call is one number here: several in one variable are not called.';
        work.note('approximated', 'one_in_variable', one);
      }
      const kept = numbers
        .slice(0, MOST_NUMBERS)
        .map((number): Target => ({ to: 'number', number: work.text(number, 200) }));
      return kept.length > 0 ? kept : [{ to: 'number', number: '' }];
    }
    case 'sip': {
      const address = work.property('sip_endpoint') || to;
      if (work.property('sip_username') !== '') {
        work.note(
          'approximated',
          'sip_login',
          'The SIP user name and password do not come along. Put them at Connections.',
        );
      }
      return [
        { to: 'sip', address: work.text(/^sips?:/i.test(address) || address === '' ? address : `sip:${address}`, 200) },
      ];
    }
    default: {
      const text = `Studio connected to a ${noun} (${to.slice(0, 60)}), which Innline cannot call. Choose a department: its people answer in the browser or by phone.`;
      work.note('refused', 'noun', text);
      return [{ to: 'department', departmentId: null }];
    }
  }
}
