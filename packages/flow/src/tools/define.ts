import type * as z from 'zod';
import type { CallFacts, EffectClass, EndReason } from '../model';
import type { VerifyHints } from '../registry/define';
import type { OnCall } from './call-act';
import { isSpanish, say } from './say';

/**
 * A way a tool can end besides `success` and `failure`, which every tool has. Each is a port of its node. `unknown`: it was
 * begun, its answer was lost, and it is not done a second time.
 */
export interface ToolOutcome {
  id: string;
  /** Plain words, shown at the port. */
  label: string;
  tone: 'good' | 'bad' | 'neutral';
}

/** One input of a tool as the inspector shows it. Every field may be a template. */
export interface ToolField {
  /** Key of the input. */
  name: string;
  label: string;
  help: string;
  required: boolean;
  /** `department`: an id in a flow, a name from a model. */
  kind: 'text' | 'date' | 'number' | 'phone' | 'select' | 'json' | 'url' | 'department';
  options?: { value: string; label: string }[];
}

/** What a spoken result may mention. */
export type ToolFacts = Pick<CallFacts, 'hotel' | 'caller'>;

interface ToolBase<Name extends string> {
  name: Name;
  label: string;
  /** One plain sentence for the palette and the inspector. */
  help: string;
  outcomes: readonly ToolOutcome[];
  /** Of the way out when it worked. Default: "Done", and it must lead somewhere unless the call ends there. */
  success?: { label: string; required?: boolean; endsAs?: EndReason };
  /** What the verifier must know beyond what is true of every tool. */
  hints?: Partial<VerifyHints>;
  effectClass: EffectClass;
  /** Whether trying again after a failure does no harm. */
  retryable: boolean;
  fields: readonly ToolField[];
}

/** What an invented result is made for: a call that is only tried. */
export interface ExampleRequest<Input> {
  outcome: string;
  /** What the tool was given, read; null where it could not be. */
  input: Input | null;
  facts: ToolFacts;
  /** Milliseconds UTC. */
  at: number;
}

export interface ToolSpec<Name extends string, I extends z.ZodType, O extends z.ZodType> extends ToolBase<Name> {
  /** Takes strings from templates (`'2'`, `'2026-11-24'`, `''` for nothing) and gives typed values. */
  input: I;
  output: O;
  /** It is done to the call itself, by the engine. Absent: the voice worker does it outside. */
  onCall?: OnCall<z.output<I>>;
  /** A result as it might be, for calls that are only tried. Default: one made from the output's schema. */
  example?(request: ExampleRequest<z.output<I>>): z.output<O>;
  spoken: {
    en(output: z.output<O>, outcome: string, facts: ToolFacts): string;
    es(output: z.output<O>, outcome: string, facts: ToolFacts): string;
  };
}

export interface ToolDefinition<
  Name extends string = string,
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
> extends ToolBase<Name> {
  input: I;
  output: O;
  onCall?: OnCall<z.output<I>>;
  example?(request: ExampleRequest<unknown>): unknown;
  /**
   * The result as a sentence for the caller, in Spanish or else in English. An apology where the outcome is `failure`
   * or the output is not what the tool promises; `''` where there is nothing to say.
   */
  speak(output: unknown, outcome: string, language: string, facts: ToolFacts): string;
}

/** Makes a tool's definition: data and formatters only; what it does lives in the voice worker. */
export function defineTool<const Name extends string, I extends z.ZodType, O extends z.ZodType>(
  spec: ToolSpec<Name, I, O>,
): ToolDefinition<Name, I, O> {
  const { spoken, ...rest } = spec;
  return {
    ...rest,
    speak(output, outcome, language, facts) {
      const read = outcome === 'failure' ? null : spec.output.safeParse(output);
      if (!read?.success) return sorry(language);
      return (isSpanish(language) ? spoken.es : spoken.en)(read.data, outcome, facts);
    },
  };
}

function sorry(language: string): string {
  return say(language, 'I am sorry, that did not work just now.', 'Lo siento, ahora mismo no ha sido posible.');
}
