import type { Json } from './json';

/** What a step did that is worth telling: the journal, the simulator and the tests read it. Never steers anything. */
export type TraceEntry =
  | {
      type: 'node.entered';
      node: string;
      nodeType: string;
      name: string;
      lane: 'main' | 'error' | 'hangup';
      viaEdge: string | null;
      fromPort: string | null;
    }
  | {
      type: 'choice.made';
      node: string;
      port: string;
      by: 'digit' | 'speech';
      said: string | null;
      confidence: number | null;
    }
  | { type: 'answer.stored'; node: string; name: string; text: string; value: Json; sensitive: boolean }
  | { type: 'variable.set'; node: string; name: string; value: Json; sensitive: boolean }
  | { type: 'language.set'; language: string }
  | {
      type: 'try.failed';
      node: string;
      why: 'no_input' | 'no_match' | 'not_understood' | 'invalid';
      tries: number;
      said: string | null;
    }
  /** A model asked for something it may not have, or asked in a way nobody can read. `name`: of what there is, else null. */
  | {
      type: 'model.refused';
      node: string;
      why: 'unknown_action' | 'bad_input' | 'nothing_said' | 'card_number' | 'repeated';
      name: string | null;
    }
  /** A caller was put on hold, or is the flow's again. Who takes a call over is told by whoever connects them. */
  | { type: 'floor.changed'; holder: 'flow' | 'hold'; memberName: string | null }
  | { type: 'fault'; node: string | null; code: FaultCode; message: string };

export type FaultCode =
  | 'hops_exceeded'
  | 'visits_exceeded'
  | 'call_too_long'
  /** What ran after the caller had left took too long, or too many steps. */
  | 'hangup_lane_too_long'
  | 'variables_too_large'
  | 'template_failed'
  | 'bad_config'
  | 'unknown_node'
  | 'port_leads_nowhere'
  | 'effect_failed'
  /** A node type's own code failed: a defect of ours, never of the flow's author. */
  | 'node_failed';
