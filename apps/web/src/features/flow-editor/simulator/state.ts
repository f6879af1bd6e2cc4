import type { CallerScript, Scenario, ScenarioCaller, SimulatedAction, World, WorldAnswer } from '@innline/flow';
import { GOOD_WORLD, playable } from '@innline/flow';

/** A problem's call that is being shown. */
export interface ShownFinding {
  message: string;
  /** The step it is about. */
  node: string | null;
  /** Places in the script where a round begins that never ends. */
  rounds: number[];
}

/** Where a call begins that is not to begin at the start: a step, and what is known there, by name as it is shown. */
export interface BeginsAt {
  node: string;
  values: Record<string, string>;
}

export interface SimulatorState {
  /** On the hotel's clock, `2026-12-24T23:10`; empty: now. */
  moment: string;
  /** Milliseconds UTC: what "now" means for this call. */
  now: number;
  callerNumber: string;
  /** What the hotel knows of the caller beside the number. */
  known: { name: string | null; previousCalls: number };
  channel: ScenarioCaller['channel'];
  /** The line that is called, where a scenario says which. */
  line: Scenario['line'];
  /** Null: the flow's first. */
  language: string | null;
  begins: BeginsAt | null;
  /** By step: the way it goes, where that is not left to chance. */
  world: Record<string, { port: string; answer: WorldAnswer }>;
  /** What a scenario says of everything outside; the switches win over it. */
  outside: World;
  script: SimulatedAction[];
  /** How many of the script's actions have been done; the others are ahead. */
  position: number;
  finding: ShownFinding | null;
  /** The script is being played, action by action. */
  playing: boolean;
}

export type Settings = Pick<SimulatorState, 'moment' | 'callerNumber' | 'known' | 'channel' | 'language' | 'begins'>;

export type SimulatorMove =
  | { type: 'act'; action: SimulatedAction }
  | { type: 'go'; to: number }
  | { type: 'restart'; now: number }
  /** The same script again, under other circumstances. */
  | { type: 'settings'; settings: Partial<Settings> }
  | { type: 'world'; node: string; way: { port: string; answer: WorldAnswer } | null }
  | { type: 'show'; call: CallerScript; message: string; node: string | null; now: number; timeZone: string }
  /** A scenario, played from its beginning. */
  | { type: 'scenario'; scenario: Scenario; now: number }
  /** The next action of what is being played. */
  | { type: 'tick' }
  | { type: 'stop' };

export const freshState = (now: number): SimulatorState => ({
  moment: '',
  now,
  callerNumber: '+34600111222',
  known: { name: null, previousCalls: 0 },
  channel: 'phone',
  line: null,
  language: null,
  begins: null,
  world: {},
  outside: GOOD_WORLD,
  script: [],
  position: 0,
  finding: null,
  playing: false,
});

const calledBy = (caller: CallerScript['caller']): Partial<SimulatorState> => {
  if (!caller) return {};
  const { number, name, previousCalls } = caller;
  return { callerNumber: number ?? '', known: { name, previousCalls } };
};

export function move(state: SimulatorState, what: SimulatorMove): SimulatorState {
  switch (what.type) {
    case 'act': {
      const script = [...state.script.slice(0, state.position), what.action];
      return { ...state, script, position: script.length, playing: false, finding: null };
    }
    case 'go':
      return { ...state, position: Math.max(0, Math.min(what.to, state.script.length)), playing: false };
    case 'restart':
      return { ...state, now: what.now, script: [], position: 0, finding: null, playing: false };
    case 'settings':
      return { ...state, ...what.settings };
    case 'world': {
      const { [what.node]: _, ...rest } = state.world;
      return { ...state, world: what.way === null ? rest : { ...rest, [what.node]: what.way } };
    }
    case 'show': {
      const { script, rounds } = playable(what.call);
      const fresh = { ...freshState(what.now), begins: beginsAt(what.call) };
      const moment = what.call.at === null ? '' : localMoment(what.call.at, what.timeZone);
      const finding = { message: what.message, node: what.node, rounds };
      return { ...fresh, ...calledBy(what.call.caller), moment, script, finding, playing: script.length > 0 };
    }
    case 'scenario': {
      const { at: moment, line, caller, world: outside, actions: script } = what.scenario;
      const { language, channel } = caller;
      const fresh = { ...freshState(what.now), ...calledBy(caller), channel, line, language, moment };
      return { ...fresh, outside, script, playing: script.length > 0 };
    }
    case 'tick': {
      const position = Math.min(state.position + 1, state.script.length);
      return { ...state, position, playing: state.playing && position < state.script.length };
    }
    case 'stop':
      return { ...state, playing: false };
  }
}

/** A call that shows what happens when something breaks begins there. */
function beginsAt({ from }: CallerScript): BeginsAt | null {
  if (from === undefined) return null;
  const values = Object.entries(from.vars).flatMap(([name, value]) =>
    value === null ? [] : [[`vars.${name}`, typeof value === 'string' ? value : JSON.stringify(value)]],
  );
  return { node: from.node, values: Object.fromEntries(values) };
}

/** A moment on a clock of that zone, as a date and time field writes it. */
export function localMoment(at: number, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone }).format(at);
  return parts.replace(' ', 'T');
}
