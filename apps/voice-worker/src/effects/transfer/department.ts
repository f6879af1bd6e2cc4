import { evaluate } from '@innline/flow';
import { toE164 } from '@innline/shared/phone';
import { ringDesks, strongest } from '../../call/ring-desks';
import type { Desk } from '../../data/contract';
import { within } from '../../data/within';
import type { EffectContext } from '../contract';
import { atDesk } from './at-desk';
import { atTelephone } from './at-telephone';
import { goesOn, type Result, type TransferEffect } from './result';

const DESK_MS = 1_000;

/** While PostgreSQL is away: whoever is at a desk page is rung. */
async function unknownDesk(departmentId: string, call: EffectContext): Promise<Desk> {
  const department = call.facts.departments[departmentId];
  const present = await call.services.desks.present(call.hotelId);
  return {
    name: department?.name ?? 'Front desk',
    number: department?.number ?? null,
    scheduleId: department?.scheduleId ?? null,
    userIds: [...(present ?? [])],
    ringTargets: ['desks', 'number'],
    ringStrategy: 'all',
    secondsPerMember: 0,
  };
}

function isClosed({ scheduleId }: Desk, { facts, flowNow }: EffectContext): boolean {
  const hours = scheduleId === null ? undefined : facts.schedules[scheduleId];
  return hours !== undefined && !evaluate(hours.schedule, flowNow()).open;
}

/**
 * Rings what a department has, in its order, until somebody answers. Each place rings as long as the flow says; one desk
 * after the other rings as long as the department says. A closed department rings nowhere.
 */
export async function toDepartment(
  effect: TransferEffect,
  departmentId: string,
  call: EffectContext,
  signal: AbortSignal,
): Promise<Result> {
  const { key, node, briefing } = effect;
  const { hotelId, id: callId, services } = call;
  const known = await within(services.data.deskOf(hotelId, departmentId), DESK_MS).catch(() => null);
  const desk = known ?? (await unknownDesk(departmentId, call));
  const number = desk.number && toE164(desk.number, call.facts.hotel.country);
  let told = false;
  const tell = (target: 'desks' | 'number', userIds: readonly string[], ringSeconds: number) => {
    told = true;
    const rings = { target, userIds: [...userIds], card: services.cards.card(callId) };
    call.emit({
      ...{ type: 'transfer.ringing', transfer: key, node, to: desk.name, departmentId, briefing, ringSeconds },
      ...rings,
    });
    call.services.crashPoint('mid_transfer');
  };

  const atDesks = async (): Promise<Result> => {
    const ring = { transfer: key, hotelId, callId, userIds: desk.userIds, seconds: effect.ringSeconds, signal };
    const answer = await ringDesks(
      { ...ring, tell: (userIds, seconds) => tell('desks', userIds, seconds) },
      desk,
      services,
    );
    return 'leg' in answer ? atDesk(answer.leg, effect, call, signal) : answer;
  };

  const results: Result[] = [];
  if (isClosed(desk, call)) results.push({ outcome: 'no_answer', why: 'closed' });
  else {
    for (const target of reachable(desk.ringTargets, number)) {
      if (target === 'number') tell('number', [], effect.ringSeconds);
      const result =
        target === 'desks'
          ? await atDesks()
          : await atTelephone({ kind: 'number', number: number! }, desk.name, { effect, call, signal, accept: true });
      results.push(result);
      if (!goesOn(result)) break;
    }
  }
  // the timeline tells of every transfer that it began
  if (!told) tell('desks', [], 0);
  return results.find((result) => !goesOn(result)) ?? ofSeveral(results);
}

/** A department without a telephone rings its desks, whatever its order says. */
function reachable(targets: Desk['ringTargets'], number: string | null): Desk['ringTargets'] {
  const left = targets.filter((target) => target === 'desks' || number !== null);
  return left.length > 0 ? left : ['desks'];
}

function ofSeveral(results: readonly Result[]): Result {
  const outcome = strongest(results.map((result) => result.outcome));
  return results.find((result) => result.outcome === outcome) ?? { outcome };
}
