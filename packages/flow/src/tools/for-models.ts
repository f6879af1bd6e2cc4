import type { ToolDefinition } from './define';
import { TOOL_NAMES, toolOf } from './tools';

/** Not for models: an address made up by one could reach into the house or carry a guest's data away. */
const NEVER: ReadonlySet<string> = new Set(['http_request']);

/** Whether a tool of that name exists and may be given to a model. */
export const mayHave = (name: string): boolean => toolOf(name) !== null && !NEVER.has(name);

/** Every tool a model may be given. */
export const toolsForModels = (): ToolDefinition[] => TOOL_NAMES.filter(mayHave).map((name) => toolOf(name)!);
