import type { ScriptedCaller } from '@innline/testkit/caller';
import { flowOf } from '@innline/testkit/worker';
import type { House } from '../setup';

/** Asks round after round, until the key for the end; waits half a minute for each. */
export const rounds = () =>
  flowOf(
    [
      { id: 'start', type: 'trigger' },
      {
        id: 'menu',
        type: 'menu',
        config: {
          prompt: { en: 'Once more?' },
          timeoutSeconds: 30,
          options: [
            { id: 'more', digit: '1', label: 'Once more', phrases: {} },
            { id: 'end', digit: '2', label: 'The end', phrases: {} },
          ],
        },
      },
      { id: 'counted', type: 'greet', config: { text: { en: 'Good.' } } },
      { id: 'bye', type: 'hangup', config: { text: {}, outcome: 'well' } },
    ],
    [
      ...['start.start > menu', 'menu.more > counted', 'counted.next > menu', 'menu.end > bye'],
      ...['menu.no_input > bye', 'menu.no_match > bye'],
    ],
  );

/** Somebody whose call must not feel anything of what others do. */
export class Neighbour {
  private constructor(private readonly caller: ScriptedCaller) {}

  static async calls(here: House): Promise<Neighbour> {
    const { lineId } = await here.publish(rounds());
    const neighbour = new Neighbour(await here.call(lineId));
    await neighbour.caller.at('menu');
    return neighbour;
  }

  async round(): Promise<void> {
    this.caller.press('1');
    await this.caller.at('menu');
  }

  /** Ends the call. @returns what the call was; how much of a sentence was heard before a key is a matter of moments */
  async story(): Promise<string[]> {
    this.caller.press('2');
    await this.caller.event('call.ended');
    await this.caller.ended;
    return this.caller.events.flatMap((event) => {
      if (event.type === 'node.entered') return event.name;
      if (event.type === 'digit') return `${event.source} ${event.digit}`;
      // these calls have no voice: whether a sentence is tried before a key comes is a matter of milliseconds
      if (event.type === 'fault') return event.code === 'speech_synthesis_failed' ? [] : `fault ${event.code}`;
      return event.type === 'call.ended' ? `${event.reason} ${event.outcome}` : [];
    });
  }
}
