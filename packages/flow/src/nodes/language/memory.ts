import type { NodeContext } from '../../registry/context';
import { type Decision, leave } from '../../registry/decision';
import type { LanguageConfig } from './config';

export type LanguageContext = NodeContext<LanguageConfig>;

export type Memory = {
  /** What is being asked: anything at all, or the language. */
  asked: 'opening' | 'choice';
  /** Failed so far. */
  tries: number;
  /** Sentences of the choice said so far. */
  said: number;
  /** The caller is speaking: silence is not counted. */
  hearing: boolean;
};

/** The call goes on in the language. */
export function choose(
  ctx: LanguageContext,
  language: string,
  how: { by: 'digit' | 'speech'; said: string; confidence: number | null } | null = null,
): Decision {
  if (how !== null) ctx.trace({ type: 'choice.made', node: ctx.node.id, port: language, ...how });
  ctx.setLanguage(language);
  return leave(language);
}
