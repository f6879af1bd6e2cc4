import type { ToolDefinition } from './define';
import { TOOL_NAMES, toolOf } from './tools';

/**
 * Tools no model may have: an address made up by it could reach into the house or carry a guest's data away, and the
 * ways to a person, to music and to what is said are the flow's own.
 */
const NEVER: ReadonlySet<string> = new Set(['http_request', 'transfer_to_human', 'play_hold_music', 'announce']);

/** Whether a tool of that name exists and may be given to a model. */
export const mayHave = (name: string): boolean => toolOf(name) !== null && !NEVER.has(name);

/** Every tool a model may be given. */
export const toolsForModels = (): ToolDefinition[] => TOOL_NAMES.filter(mayHave).map((name) => toolOf(name)!);
