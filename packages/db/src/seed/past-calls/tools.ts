import { type Json, readToolInput, toolOf } from '@innline/flow';
import { HOTEL_TOOLS, type HotelToolContext, type ToolAnswer } from '../../hotel-tools/index';

/** Acts for real. `failure` where the input is not what the tool wants, or the hotel refuses, as on a live call. */
export async function runPastTool(name: string, input: Json, context: HotelToolContext): Promise<ToolAnswer> {
  const failure = { outcome: 'failure', output: null };
  if (!toolOf(name) || !(name in HOTEL_TOOLS)) return failure;
  const tool = name as keyof typeof HOTEL_TOOLS;
  const read = readToolInput(tool, input);
  if (!read.ok) return failure;
  // the table pairs names and handlers; a union hides that from the compiler
  return (HOTEL_TOOLS[tool] as (given: unknown, context: HotelToolContext) => Promise<ToolAnswer>)(read.input, context);
}
