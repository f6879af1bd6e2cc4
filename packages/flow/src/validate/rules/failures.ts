import { isSettled, type Rule, soundNodes } from '../checked-flow';
import { blocks } from '../problem';
import { isFailure, leadsNowhere } from './ports';

/** G7: every failure of a tool, a transfer or anything else outside is handled. */
export const failures: Rule = (flow) =>
  soundNodes(flow).flatMap((checked) =>
    checked.ports
      .filter((port) => port.required && isFailure(checked, port) && !isSettled(checked, port.id))
      .map((port) => blocks('G7', leadsNowhere(checked, port), { node: checked.node.id, port: port.id })),
  );
