import { useCheck } from '../problems/use-check';
import { useRunScenarios } from '../scenarios/use-run-scenarios';

/** Checks every edit. A component of its own, since it follows every letter and the screen around it must not. */
export function Proving({ flowId }: { flowId: string }) {
  useCheck(flowId);
  useRunScenarios(flowId);
  return null;
}
