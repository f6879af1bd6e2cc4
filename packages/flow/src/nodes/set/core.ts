import { leave } from '../../registry/decision';
import { defineNode } from '../../registry/define';
import { NEXT } from '../../registry/port';
import { assigned } from './assign';
import { setConfig } from './config';
import { tellSet } from './tell';

export const setNode = defineNode({
  type: 'set',
  label: 'Remember',
  help: 'Keeps something in a variable, or changes the language of the call.',
  icon: 'pencil',
  category: 'act',
  config: setConfig,
  ports: () => [NEXT],
  reads: ({ assignments }) =>
    assignments.flatMap(({ action, value, variable }) => [
      ...(action === 'clear' ? [] : [value]),
      ...(action === 'append' || action === 'increment' ? [`{{ vars.${variable} }}`] : []),
    ]),
  writes: ({ assignments }) => assignments.map(({ variable }) => variable),
  tell: tellSet,
  summary({ assignments, language }) {
    const parts = assignments.map(({ variable, action, value }) => {
      const name = variable.replaceAll('_', ' ');
      if (action === 'clear') return `empty ${name}`;
      if (action === 'increment') return `count ${name} up`;
      return action === 'append' ? `add to ${name}` : `${name} = ${value}`;
    });
    return [...parts, ...(language === null ? [] : [`go on in ${language}`])].join(', ') || 'Remembers nothing yet';
  },
  languages: ({ language }) => (language === null ? [] : [language]),
  enter(ctx) {
    for (const { variable, action, value } of ctx.config.assignments) {
      const given = action === 'clear' ? null : ctx.value(value);
      const before = ctx.lookup(`vars.${variable}`);
      ctx.setVariable(variable, assigned(action, before, given, ctx.variable(variable)?.type ?? null));
    }
    if (ctx.config.language !== null) ctx.setLanguage(ctx.config.language);
    return leave('next');
  },
});
