import type { FlowEffect, FlowEvent, FlowState, TraceEntry } from '../../model';
import { compile } from '../compile';
import type { StepResult } from '../draft';
import { documentOf, type Example } from '../example/example';
import { exampleFacts } from '../example/facts';
import { type Action, perform } from '../example/perform';
import type { ReadyFlow } from '../ready-flow';
import { start, step } from '../step';

/** A small flow in short words, ready to run; for tests. */
export function ready(flow: Example['flow']): ReadyFlow {
  const compiled = compile(documentOf({ title: 'test', flow }));
  if (!compiled.ok) throw new Error(compiled.problems.map(({ message }) => message).join('; '));
  return compiled.flow;
}

/** A call under test: does one thing after the other and shows what came of the last. */
export class TestCall {
  state: FlowState;
  effects: FlowEffect[];
  trace: TraceEntry[];

  constructor(
    readonly flow: ReadyFlow,
    facts = exampleFacts(),
  ) {
    const first = start(flow, facts);
    this.state = first.state;
    this.effects = first.effects;
    this.trace = first.trace;
  }

  do(...actions: Action[]): this {
    for (const action of actions) this.take(perform(this.flow, this.state, action));
    return this;
  }

  /** An event as it is, half a second later unless it says when. */
  send(event: Record<string, unknown>): this {
    this.take(step(this.flow, this.state, { at: this.state.at + 500, ...event } as FlowEvent));
    return this;
  }

  get kinds(): string[] {
    return this.effects.map(({ kind }) => kind);
  }

  get said(): string[] {
    return this.effects.flatMap((effect) => (effect.kind === 'say' ? [effect.text] : []));
  }

  get faults(): string[] {
    return this.trace.flatMap((entry) => (entry.type === 'fault' ? [entry.code] : []));
  }

  private take({ state, effects, trace }: StepResult): void {
    this.state = state;
    this.effects = effects;
    this.trace = trace;
  }
}
