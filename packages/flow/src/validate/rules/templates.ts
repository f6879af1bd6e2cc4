import type { Problem } from '../../model';
import { unknownPaths } from '../../text/known-paths';
import { MOST_ROUNDS, writtenRounds } from '../../text/rounds';
import { type CheckedFlow, type Rule, soundNodes } from '../checked-flow';
import { placeOfText } from '../fields';
import { blocks, quoted } from '../problem';
import { readTemplate } from '../references';

/** Every template can be read, and names only what the flow has. */
export const templates: Rule = (flow) => {
  const problems: Problem[] = [];
  const unknown = unknownNames(flow);
  for (const { node, definition, config } of soundNodes(flow)) {
    const name = quoted(node.name);
    for (const source of new Set(definition.reads(config))) {
      if (!source.includes('{')) continue;
      const place = () => ({ node: node.id, field: placeOfText(config, source) });
      const { parsed: read, paths } = readTemplate(source);
      if (!read.ok) {
        const message = `A text of ${name} cannot be read: ${read.error.message} (line ${read.error.line}, character ${read.error.column}). Check the {{ and }} around it.`;
        problems.push(blocks('template', message, place()));
        continue;
      }
      const rounds = source.includes('{%') ? writtenRounds(source) : 1;
      if (rounds > MOST_ROUNDS) {
        const message = `A text of ${name} says a part of it ${rounds.toLocaleString('en')} times over. More than ${MOST_ROUNDS} are never said: the call would go on as broken. Let it repeat less often.`;
        problems.push(blocks('template', message, place()));
      }
      for (const path of paths.filter((path) => unknown.has(path))) {
        const message = `A text of ${name} names ${quoted(path)}, which this flow does not have. Correct the name or add it.`;
        problems.push(blocks('template', message, place()));
      }
    }
  }
  return problems;
};

/** Asked once for the whole flow: each question goes through all its nodes. */
function unknownNames(flow: CheckedFlow): Set<string> {
  const sources = soundNodes(flow).flatMap(({ definition, config }) => definition.reads(config));
  const paths = new Set(
    sources.filter((source) => source.includes('{')).flatMap((source) => readTemplate(source).paths),
  );
  return new Set(unknownPaths([...paths], flow.document));
}
