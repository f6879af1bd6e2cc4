// Made by scripts/generate-nodes.mjs from the folders here (npm run gen). Do not edit.
import { agentNode } from './agent/core';
import { callbackNode } from './callback/core';
import { conditionNode } from './condition/core';
import { greetNode } from './greet/core';
import { hangupNode } from './hangup/core';
import { hoursNode } from './hours/core';
import { languageNode } from './language/core';
import { listenNode } from './listen/core';
import { menuNode } from './menu/core';
import { noteNode } from './note/core';
import { onErrorNode } from './on_error/core';
import { onHangupNode } from './on_hangup/core';
import { setNode } from './set/core';
import { subflowNode } from './subflow/core';
import { toolNode } from './tool/core';
import { transferNode } from './transfer/core';
import { triggerNode } from './trigger/core';
import { voicemailNode } from './voicemail/core';

export const nodeTypes = {
  agent: agentNode,
  callback: callbackNode,
  condition: conditionNode,
  greet: greetNode,
  hangup: hangupNode,
  hours: hoursNode,
  language: languageNode,
  listen: listenNode,
  menu: menuNode,
  note: noteNode,
  on_error: onErrorNode,
  on_hangup: onHangupNode,
  set: setNode,
  subflow: subflowNode,
  tool: toolNode,
  transfer: transferNode,
  trigger: triggerNode,
  voicemail: voicemailNode,
} as const;

export type NodeType = keyof typeof nodeTypes;
