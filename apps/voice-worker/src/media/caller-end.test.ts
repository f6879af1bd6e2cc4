import { expect, it } from 'vitest';
import { FakeMedia } from '../testing/fakes';
import { CallerEnd } from './caller-end';

function ear() {
  const heard: string[] = [];
  const closed = (why: string) => void heard.push(why);
  return { heard, handlers: { frame() {}, digit() {}, text() {}, mark() {}, closed } };
}

it('a hang-up that a carrier tells before the call has begun is heard when it begins', () => {
  const end = new CallerEnd('telnyx', () => true);
  end.attach(new FakeMedia());
  end.hungUp();
  const { heard, handlers } = ear();
  end.handle(handlers);
  expect(heard).toEqual(['hangup']);
});

it('one that comes later is heard at once, also while the connection is away', () => {
  const end = new CallerEnd('telnyx', () => true);
  const { heard, handlers } = ear();
  end.attach(new FakeMedia());
  end.handle(handlers);
  end.detach('moved');
  expect(heard).toEqual([]);
  end.hungUp();
  expect(heard).toEqual(['hangup']);
});
