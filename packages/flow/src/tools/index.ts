export { defineTool, type ToolDefinition, type ToolFacts, type ToolField, type ToolOutcome } from './define';
export { mayHave, toolsForModels } from './for-models';
export { HTTP_METHODS, mapAnswer } from './http-request';
export { readToolInput, type ToolInput, type ToolInputError } from './read-input';
export { Reservation } from './reservation';
export { isOutsideTool, type OutsideTool, outcomesOf, TOOL_NAMES, TOOLS, type ToolName, toolOf } from './tools';
