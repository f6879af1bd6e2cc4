// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it } from 'vitest';
import { focusStep } from './focus-step';

const frame = () => new Promise(requestAnimationFrame);
const frames = async (count: number) => {
  for (let n = 0; n < count; n++) await frame();
};
const card = () => document.querySelector<HTMLElement>('[data-id="hello"]')!;

beforeEach(() => {
  document.body.innerHTML = '<div class="react-flow__node" data-id="hello" tabindex="0"></div>';
});
afterEach(() => {
  document.body.innerHTML = '';
});

it('waits for the card to be drawn', async () => {
  const late = card();
  late.remove();
  focusStep('hello');
  await frames(4);
  document.body.append(late);
  await frames(2);
  expect(document.activeElement).toBe(late);
});

it('waits for the window that chose the step to close', async () => {
  document.body.insertAdjacentHTML('beforeend', '<div role="dialog"><input></div>');
  document.querySelector('input')!.focus();
  focusStep('hello');
  await frames(6);
  expect(document.activeElement?.tagName).toBe('INPUT');
  document.querySelector('[role=dialog]')!.remove();
  await frames(2);
  expect(document.activeElement).toBe(card());
});

it('leaves the keyboard to whoever types', async () => {
  document.body.insertAdjacentHTML('beforeend', '<textarea></textarea>');
  document.querySelector('textarea')!.focus();
  focusStep('hello');
  await frames(6);
  expect(document.activeElement?.tagName).toBe('TEXTAREA');
});
