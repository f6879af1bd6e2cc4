import { TRANSFER_OUTCOMES, type TransferTarget } from '../../model';
import type { NodeContext } from '../../registry/context';
import { type Decision, end, leave, wait } from '../../registry/decision';
import { defineNode } from '../../registry/define';
import { own } from '../../registry/own';
import type { Port } from '../../registry/port';
import { handsOver, type TransferConfig, transferConfig } from './config';
import { tellTransfer } from './tell';

const TALKED: Port = { id: 'completed', label: 'They talked', tone: 'good', required: false, endsAs: 'transferred' };
const NOT_REACHED: readonly Port[] = [
  { id: 'no_answer', label: 'Nobody answers', tone: 'bad', required: true },
  { id: 'busy', label: 'Busy', tone: 'bad', required: true },
  { id: 'declined', label: 'Declined', tone: 'bad', required: true },
  { id: 'failed', label: 'Did not work', tone: 'bad', required: true },
];
const OVER = end('transferred');

export const transferNode = defineNode({
  type: 'transfer',
  label: 'Transfer',
  help: 'Connects the caller to a department, a number or a SIP address.',
  icon: 'phone-forwarded',
  category: 'act',
  config: transferConfig,
  // whoever was handed over does not come back after the talk
  ports: (config) => (handsOver(config) ? [...NOT_REACHED] : [TALKED, ...NOT_REACHED]),
  reads: ({ announcement, briefing, number, address, to, handOver }) => [
    ...Object.values(announcement),
    ...(handsOver({ to, handOver }) ? [] : Object.values(briefing)),
    ...(to === 'number' ? [number] : to === 'sip' ? [address] : []),
  ],
  verify: ({ ringSeconds }) => ({
    speaks: true,
    needsCaller: true,
    mayFail: true,
    reachesPerson: true,
    silentSeconds: ringSeconds,
  }),
  ways: (config) =>
    TRANSFER_OUTCOMES.filter((outcome) => outcome !== 'completed' || !handsOver(config)).map((outcome) => ({
      port: outcome,
      by: 'world',
      does: [{ hear: 'prompt' }, { outcome }],
      seconds: outcome === 'completed' ? 0 : config.ringSeconds,
    })),
  tell: tellTransfer,
  summary: ({ to, number, address, departmentId }) => {
    if (to === 'number') return number === '' ? 'No number yet' : `To ${number}`;
    if (to === 'sip') return address === '' ? 'No address yet' : `To ${address}`;
    return departmentId === null ? 'No department chosen yet' : 'To a department';
  },
  rehearse(ctx) {
    const { announcement, briefing, voice } = ctx.config;
    ctx.say(ctx.text(announcement), { voice });
    // heard by whoever is rung, in the voice of the hotel
    if (!handsOver(ctx.config)) ctx.say(ctx.text(briefing));
  },
  enter(ctx) {
    const { interruptible, voice } = ctx.config;
    const announced = ctx.say(ctx.text(ctx.config.announcement), { interruptible, voice });
    return announced === null ? ring(ctx) : wait('announcing');
  },
  on(ctx, event) {
    switch (event.type) {
      case 'playback.finished':
      case 'playback.interrupted':
        return ctx.pending('transfer') === null ? ring(ctx) : null;
      case 'effect.done': {
        const outcome = TRANSFER_OUTCOMES.find((known) => known === event.outcome);
        return outcome === 'completed' && handsOver(ctx.config) ? OVER : leave(outcome ?? 'failed');
      }
      case 'effect.failed':
        return leave('failed');
      default:
        return null;
    }
  },
  resume: (ctx) => (ctx.pending('transfer') === null ? ring(ctx) : wait(ctx.memory)),
});

/** No deadline: whoever dials knows when it has rung long enough, and a conversation may take its time. */
function ring(ctx: NodeContext<TransferConfig>): Decision {
  const { ringSeconds, holdMusic } = ctx.config;
  const to = targetOf(ctx);
  if (to === null) return leave('failed');
  const rings = { ringSeconds, holdMusic };
  if (handsOver(ctx.config)) ctx.transfer(to, { ...rings, briefing: null, handOver: true });
  else ctx.transfer(to, { ...rings, briefing: ctx.text(ctx.config.briefing) || null });
  return wait('ringing');
}

/** Null where it leads to nobody: a department that is gone, an empty number. */
function targetOf(ctx: NodeContext<TransferConfig>): TransferTarget | null {
  const { config, call } = ctx;
  switch (config.to) {
    case 'department': {
      const departmentId = config.departmentId ?? '';
      return own(call.departments, departmentId) ? { kind: 'department', departmentId } : null;
    }
    case 'number': {
      const number = ctx.render(config.number).replace(/[\s().-]/g, '');
      if (!/^\+?\d{3,15}$/.test(number)) return null;
      return { kind: 'number', number, ...(config.extension !== '' && { extension: config.extension }) };
    }
    case 'sip': {
      const address = ctx.render(config.address).trim();
      return /^sips?:[^\s@]+@[^\s@]+$/i.test(address) ? { kind: 'sip', address } : null;
    }
  }
}
