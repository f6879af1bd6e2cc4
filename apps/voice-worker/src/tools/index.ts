import type { ToolName } from '@innline/flow';
import type { ToolHandler } from './contract';
import { httpRequest } from './http-request';

export const TOOL_HANDLERS = { http_request: httpRequest } as unknown as { [N in ToolName]: ToolHandler<N> };
