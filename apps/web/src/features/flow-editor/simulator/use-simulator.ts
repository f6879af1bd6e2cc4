import {
  type CallerScript,
  divergence,
  type FlowDocument,
  type Scenario,
  type SimulatedCall,
  withSubflows,
} from '@innline/flow';
import { useDeferredValue, useEffect, useMemo, useReducer, useRef } from 'react';
import { useHotel } from '@/trpc/hotel';
import { useHotelContext } from '../hotel/hotel-context';
import { useEditor, useEditorStore } from '../store/context';
import { type Hotel, movedWords, run } from './run';
import { freshState, move } from './state';

/** Between two actions of a call that is shown: time enough to see the token move. */
const SHOW_EVERY_MS = 650;

function useHotelFacts(): Hotel {
  const { id, name, timeZone, country, currency, languages } = useHotel();
  const { schedules, departments, onError } = useHotelContext();
  return useMemo(
    () => ({
      hotel: {
        id,
        name,
        timeZone,
        country,
        currency,
        languages,
        phone: null,
        address: null,
        website: null,
        ...(onError ? { onError } : {}),
      },
      schedules: Object.fromEntries(schedules.map(({ id, name, schedule }) => [id, { name, schedule }])),
      departments: Object.fromEntries(
        departments.map(({ id, name }) => [id, { name, scheduleId: null, number: null }]),
      ),
    }),
    [id, name, timeZone, country, currency, languages, schedules, departments, onError],
  );
}

/** A call on the draft as it is now: every edit plays the same script again. */
export function useSimulator() {
  const document = useDeferredValue(useEditor((state) => state.document));
  const hotel = useHotelFacts();
  const [state, send] = useReducer(move, undefined, () => freshState(Date.now()));
  const { position, script, finding, playing } = state;

  const { flows = {} } = useHotelContext();
  const whole = useMemo(() => withSubflows(document, flows), [document, flows]);
  const ran = useMemo(() => run(whole, hotel, state), [whole, hotel, state]);
  const exactly = finding !== null && finding.rounds.length > 0;
  const call = useMemo(() => (ran.ok ? ran.simulation.after(position, exactly) : null), [ran, position, exactly]);
  useWanted((call, message, node) =>
    send({ type: 'show', call, message, node, now: Date.now(), timeZone: hotel.hotel.timeZone }),
  );

  useWantedScenario((scenario) => send({ type: 'scenario', scenario, now: Date.now() }));

  useEffect(() => {
    if (!playing) return;
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    if (still) return send({ type: 'go', to: script.length });
    const timer = setInterval(() => send({ type: 'tick' }), SHOW_EVERY_MS);
    return () => clearInterval(timer);
  }, [playing, script.length]);

  return { document, state, send, ran, call, moved: useMoved(document, state, call) };
}

export type Simulator = ReturnType<typeof useSimulator>;

/** Plays what the problems panel asks for, and forgets the wish. */
function useWanted(show: (call: CallerScript, message: string, node: string | null) => void): void {
  const store = useEditorStore();
  const wanted = useEditor((state) => state.playWanted);
  const latest = useRef(show);
  latest.current = show;
  useEffect(() => {
    if (wanted === null) return;
    latest.current(wanted.call, wanted.problem.message, wanted.problem.node);
    store.setState({ playWanted: null });
  }, [wanted, store]);
}

/** Plays the scenario the list asks for, and forgets the wish. */
function useWantedScenario(play: (scenario: Scenario) => void): void {
  const store = useEditorStore();
  const wanted = useEditor((state) => state.scenarioWanted);
  const latest = useRef(play);
  latest.current = play;
  useEffect(() => {
    if (wanted === null) return;
    latest.current(wanted);
    store.setState({ scenarioWanted: null });
  }, [wanted, store]);
}

/** Whether an edit since the last action sends the same call elsewhere, as a sentence. */
function useMoved(document: FlowDocument, state: object, call: SimulatedCall | null): string | null {
  const before = useRef<{ state: object; document: FlowDocument; call: SimulatedCall } | null>(null);
  if (call !== null && before.current?.state !== state) before.current = { state, document, call };
  if (call === null || before.current === null || before.current.document === document) return null;
  return movedWords(divergence(before.current.call, call), document);
}
