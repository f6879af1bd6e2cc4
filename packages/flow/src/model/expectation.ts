/**
 * What a step accepts from a caller's mouth. One shape for everybody: the speech recogniser builds its grammar from
 * it, the engine's matcher reads answers by it, the simulator shows it.
 */
export type Expectation =
  | { kind: 'phrases'; options: { id: string; phrases: string[] }[] }
  | { kind: 'yes_no' }
  | { kind: 'digits'; min: number; max: number }
  | { kind: 'number'; min?: number; max?: number }
  | { kind: 'date' }
  | { kind: 'time' }
  | { kind: 'phone' }
  | { kind: 'name' }
  | { kind: 'free'; examples?: string[] };

export type ExpectationKind = Expectation['kind'];
