import type { Telling, TellingContext } from '../../registry/telling';
import { handsOver, type TransferConfig } from './config';

function toWhom(
  { to, departmentId, number, address, extension }: TransferConfig,
  { pick, department }: TellingContext,
): string {
  if (to === 'department') return department(departmentId);
  const given = (to === 'number' ? number : address).trim();
  if (given === '') return pick('nobody yet', 'nadie todavía');
  if (given.includes('{{')) return pick('a number found during the call', 'un número que se averigua en la llamada');
  const inside = extension === '' ? '' : pick(`, extension ${extension}`, `, extensión ${extension}`);
  return to === 'number'
    ? pick(`the number ${given}${inside}`, `el número ${given}${inside}`)
    : pick(`the address ${given}`, `la dirección ${given}`);
}

export function tellTransfer(config: TransferConfig, about: TellingContext): Telling {
  const { pick, said } = about;
  const who = toWhom(config, about);
  const handed = handsOver(config);
  const [announced, briefing] = [said(config.announcement), handed ? '' : said(config.briefing)];
  return {
    goes: pick(`are put through to ${who}`, `pasan a ${who}`),
    instead: pick(`being put through to ${who}`, `pasar a ${who}`),
    more: {
      announcement: announced && pick(`Before that they hear ${announced}.`, `Antes oyen ${announced}.`),
      ring: pick(`It rings for ${config.ringSeconds} seconds.`, `Suena durante ${config.ringSeconds} segundos.`),
      handOver: handed
        ? pick(
            'The carrier hands the call over: after the talk it is over.',
            'El operador entrega la llamada: después de hablar termina.',
          )
        : '',
      music: config.holdMusic
        ? pick('They hear music while it rings.', 'Oyen música mientras suena.')
        : pick('They hear no music while it rings.', 'No oyen música mientras suena.'),
      briefing:
        briefing &&
        pick(`Whoever answers is told first: ${briefing}.`, `A quien contesta se le dice antes: ${briefing}.`),
    },
    ports: {
      completed: pick(`After talking to ${who}, callers`, `Después de hablar con ${who}, quienes llaman`),
      no_answer: pick(`If nobody answers at ${who}, callers`, `Si no contesta nadie en ${who}, quienes llaman`),
      busy: pick(`If ${who} is busy, callers`, `Si ${who} comunica, quienes llaman`),
      declined: pick(`If ${who} declines the call, callers`, `Si ${who} rechaza la llamada, quienes llaman`),
      failed: pick(`If ${who} cannot be rung, callers`, `Si no se puede llamar a ${who}, quienes llaman`),
    },
  };
}
