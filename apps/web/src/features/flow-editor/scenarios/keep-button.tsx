import { BookmarkPlus } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { toast } from '@/components/ui/toast';
import { useHotel, useMay } from '@/trpc/hotel';
import type { Simulator } from '../simulator/use-simulator';
import { freeName, scenarioOf } from './from-simulator';
import { useScenarioList } from './use-run-scenarios';
import { useScenarioActions } from './use-scenario-actions';

/** Keeps the call that is being tried as a scenario. One that does not begin at the start would be another call. */
export function KeepButton({ flowId, simulator: { state, call } }: { flowId: string; simulator: Simulator }) {
  const { timeZone } = useHotel();
  const mayEdit = useMay('flow.edit');
  const { data } = useScenarioList(flowId);
  const { add } = useScenarioActions(flowId);
  if (!mayEdit) return null;
  const why =
    state.begins !== null
      ? 'Only calls that begin at the start can be kept.'
      : 'Keep this call as a scenario that is played at every edit';
  const keep = () => {
    if (!call) return;
    const name = freeName(data?.scenarios.map(({ body }) => body.name) ?? []);
    add(scenarioOf(state, call, timeZone, name), () => toast.done(`Kept as the scenario “${name}”`));
  };
  return (
    <Button variant="ghost" size="sm" title={why} disabled={!call || state.begins !== null} onClick={keep}>
      <BookmarkPlus aria-hidden />
      Keep
    </Button>
  );
}
