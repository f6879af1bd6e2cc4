// Made by scripts/generate-nodes.mjs from the folders here (npm run gen). Do not edit.
import { greetNode } from './greet/core';
import { hangupNode } from './hangup/core';
import { menuNode } from './menu/core';
import { triggerNode } from './trigger/core';

export const nodeTypes = {
  greet: greetNode,
  hangup: hangupNode,
  menu: menuNode,
  trigger: triggerNode,
} as const;

export type NodeType = keyof typeof nodeTypes;
