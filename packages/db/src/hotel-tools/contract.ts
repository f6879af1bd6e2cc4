import type { CallFacts, Json, ToolInput, ToolName } from '@innline/flow';

/** What a tool that acts on the hotel's own rows knows of the call that runs it. */
export interface HotelToolContext {
  facts: CallFacts;
  /** The flow's moment, milliseconds UTC; may be a pretended or a past one. */
  now: number;
  /** The call's language; absent: the hotel's first. */
  language?: string;
  /** The effect's key: what acts once is done once under it. */
  effectKey: string;
}

export interface ToolAnswer {
  /** `success` or one of the tool's own outcomes. */
  outcome: string;
  output: Json;
}

/**
 * Does what a tool promises, on the embedded hotel system.
 * @throws AppError whose message may be shown to staff; anything else is a defect
 */
export type HotelTool<N extends ToolName> = (input: ToolInput<N>, context: HotelToolContext) => Promise<ToolAnswer>;
