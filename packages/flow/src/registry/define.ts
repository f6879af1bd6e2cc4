import type * as z from 'zod';
import type { FlowEvent, Json } from '../model';
import type { NodeContext } from './context';
import type { Decision } from './decision';
import type { Port } from './port';
import { plainTelling, type Telling, type TellingContext } from './telling';
import type { Way } from './way';

export type NodeCategory = 'start' | 'talk' | 'decide' | 'act' | 'end' | 'canvas';

/** What a verifier must know about a node without running it. */
export interface VerifyHints {
  /** The caller hears something here. */
  speaks: boolean;
  /** The node goes on only when the caller does something (or falls silent long enough). */
  waitsForCaller: boolean;
  /** Makes no sense once the caller has left: the hang-up lane ends here. */
  needsCaller: boolean;
  /** How often it asks before it gives up; null: it never asks. Bounded by construction. */
  tries: number | null;
  /** Longest time a silent caller spends here, seconds, prompts not counted. */
  silentSeconds: number;
  /** Brings the caller to a person, a voicemail or a call back. */
  reachesPerson: boolean;
  /** Something outside is asked and may fail. */
  mayFail: boolean;
  /** Words are recorded and kept. */
  records: boolean;
  /** Cannot be answered by keys: somebody must understand the caller. */
  needsWords: boolean;
}

const QUIET: VerifyHints = {
  speaks: false,
  waitsForCaller: false,
  needsCaller: false,
  tries: null,
  silentSeconds: 0,
  reachesPerson: false,
  mayFail: false,
  records: false,
  needsWords: false,
};

/** Fills what a node type does not say with "nothing of the kind". */
export function hints(own: Partial<VerifyHints>): VerifyHints {
  return { ...QUIET, ...own };
}

/** What somebody writes to make a node type: one folder, one such object. */
export interface NodeSpec<Type extends string, C> {
  type: Type;
  /** Shown in the palette. */
  label: string;
  /** One plain sentence. */
  help: string;
  /** A lucide icon name, kebab case. */
  icon: string;
  category: NodeCategory;
  /** Where calls may begin: `call` by a caller, `error` and `hangup` by the engine. */
  entry?: 'call' | 'error' | 'hangup';
  /** Every field carries {@link field}; `config.parse({})` is a sensible draft. */
  config: z.ZodType<C>;
  ports(config: C): Port[];
  /** Template sources the node renders; a plain path is written `{{ path }}`. */
  reads?(config: C): string[];
  /** Names of variables the node sets; with a port: those that are surely set by whoever leaves there. */
  writes?(config: C, port?: string): string[];
  /** It stores `answers.<slug of the node's name>`. */
  storesAnswer?: boolean;
  /** Its running tool or recording goes on when the caller leaves, instead of being cancelled. */
  outlivesCaller?(config: C): boolean;
  verify?(config: C): Partial<VerifyHints>;
  /** Every way out and what it takes. Default: every port, by nobody's decision and at once. */
  ways?(config: C): Way[];
  /** One plain line for the canvas. */
  summary(config: C, language: string): string;
  /** In words for managers, as part of sentences about callers; see `telling`. Default: by its name. */
  tell?(config: NoInfer<C>, about: TellingContext): Telling;
  /**
   * Says all that it says in the same words to every caller, with `ctx.say` as in a call: it is spoken before anybody
   * calls. Texts that hold something of the caller may be among it and are left out.
   */
  rehearse?(ctx: NodeContext<C>): void;
  /** Languages a call may go on in from here. */
  languages?(config: C): string[];
  /** The call arrives here. */
  enter(ctx: NodeContext<C>): Decision;
  /** Something happened while the call is here. Null: it means nothing here. */
  on?(ctx: NodeContext<C>, event: FlowEvent): Decision | null;
  /** The call comes back from the flow this node sent it into. `vars`: what that flow knew at its end. */
  returned?(ctx: NodeContext<C>, ended: { end: string; vars: Record<string, Json> }): Decision;
  /** The floor comes back after a member spoke, or after a worker died. `ctx.memory` is as it was. Default: enter again. */
  resume?(ctx: NodeContext<C>): Decision;
}

export interface NodeDefinition<Type extends string = string, C = unknown> extends Omit<NodeSpec<Type, C>, 'verify'> {
  reads(config: C): string[];
  writes(config: C, port?: string): string[];
  storesAnswer: boolean;
  outlivesCaller(config: C): boolean;
  verify(config: C): VerifyHints;
  ways(config: C): Way[];
  tell(config: C, about: TellingContext): Telling;
  on(ctx: NodeContext<C>, event: FlowEvent): Decision | null;
  resume(ctx: NodeContext<C>): Decision;
}

/**
 * A node type. The config's shape is inferred; the type's name stays a literal so that the registry's union is derived.
 */
export function defineNode<const Type extends string, C>(spec: NodeSpec<Type, C>): NodeDefinition<Type, C> {
  return {
    reads: () => [],
    writes: () => [],
    storesAnswer: false,
    outlivesCaller: () => false,
    on: () => null,
    tell: (_, about) => plainTelling(about),
    resume: spec.enter,
    ...spec,
    verify: (config) => hints(spec.verify?.(config) ?? {}),
    ways:
      spec.ways ??
      ((config) => spec.ports(config).map(({ id }): Way => ({ port: id, by: 'always', does: [], seconds: 0 }))),
  };
}
