import type { Telling, TellingContext } from '../../registry/telling';
import { toolTold } from '../../tools/told';
import { toolOf } from '../../tools/tools';
import { toolsOf } from './actions';
import type { AgentConfig } from './config';
import { tellEndings, tellOutcome } from './tell-outcome';

/** What it may do for callers, and whether they are asked first. */
function tellDoing(config: AgentConfig, { pick, language }: TellingContext): Record<string, string> {
  const tools = toolsOf(config);
  const does = tools.map((tool) => toolTold(tool, language)).join(', ');
  const acts = tools.some((tool) => toolOf(tool)?.effectClass === 'once');
  return {
    tools:
      does === ''
        ? pick('They only talk; nothing is done for them.', 'Solo conversan; no se hace nada por ellos.')
        : pick(`If need be, we ${does}.`, `Si hace falta, ${does}.`),
    confirm: !acts
      ? ''
      : config.confirmActions
        ? pick(
            'Before anything is booked or sent, they hear what it is and say yes.',
            'Antes de reservar o enviar algo, oyen qué es y dicen que sí.',
          )
        : pick('It books and sends without asking them again.', 'Reserva y envía sin volver a preguntarles.'),
  };
}

/** How long it goes on with somebody, and with nobody. */
function tellLimits(
  { turnLimit, tries, timeoutSeconds }: AgentConfig,
  { pick }: TellingContext,
): Record<string, string> {
  return {
    turns: pick(`They may speak up to ${turnLimit} times.`, `Pueden hablar hasta ${turnLimit} veces.`),
    patience: pick(
      `Silence of ${timeoutSeconds} seconds, or words that are not understood, ends it at number ${tries} in a row.`,
      `Un silencio de ${timeoutSeconds} segundos, o palabras que no se entienden, lo terminan al llegar a ${tries} seguidos.`,
    ),
  };
}

export function tellAgent(config: AgentConfig, about: TellingContext): Telling {
  const { pick, said, name, at } = about;
  const { opening, instructions, bounds, stillThere, filler, failure, outcomes } = config;
  const [first, task, topics] = [said(opening), said(instructions), said(bounds)];
  const [there, wait, sorry] = [said(stillThere), said(filler), said(failure)];
  return {
    goes: pick(`talk freely at “${name}”`, `hablan libremente en «${name}»`),
    instead: pick(`talking freely at “${name}”`, `hablar libremente en «${name}»`),
    more: {
      opening: first && pick(`They hear ${first}.`, `Oyen ${first}.`),
      instructions: task && pick(`The model is told: ${task}.`, `Al modelo se le dice: ${task}.`),
      bounds: topics && pick(`It may talk about: ${topics}.`, `Puede hablar de: ${topics}.`),
      ...tellDoing(config, about),
      ...tellEndings(outcomes, about),
      ...tellLimits(config, about),
      stillThere: there && pick(`When they say nothing they hear ${there}.`, `Cuando no dicen nada oyen ${there}.`),
      filler:
        wait && pick(`When an answer takes longer they hear ${wait}.`, `Cuando una respuesta tarda oyen ${wait}.`),
      failure: sorry && pick(`When it cannot go on they hear ${sorry}.`, `Cuando no puede seguir oyen ${sorry}.`),
    },
    ports: {
      ...Object.fromEntries(outcomes.map((outcome) => [outcome.id, tellOutcome(outcome, about)])),
      wants_human: pick(
        `Callers who ask for a person, or press 0${at}`,
        `Quienes piden hablar con alguien, o pulsan 0${at}`,
      ),
      limit: pick(
        `Callers who talk for too long, or get nothing across${at}`,
        `Quienes hablan demasiado tiempo, o no se hacen entender${at}`,
      ),
      failed: pick(`When “${name}” does not work, callers`, `Cuando «${name}» no funciona, quienes llaman`),
    },
  };
}
