import type { WidgetWork } from './work';

/** Nothing is drawn for the widget, calls go on behind it; why is told. */
export function skip(
  work: WidgetWork,
  event: string,
  fidelity: 'approximated' | 'refused',
  code: string,
  text: string,
): void {
  work.note(fidelity, code, text);
  work.skipTo(event);
  work.lose(event);
}

/** In the place of what Innline does otherwise: a transfer to people of the hotel. */
export function toPeople(
  work: WidgetWork,
  { wish, done, failed, broken = failed }: { wish: string; done: string; failed: string; broken?: string },
): void {
  const { departments } = work.draft;
  const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  const department = departments.find(({ name }) => plain(name) === plain(wish));
  const config = {
    to: 'department',
    departmentId: department?.id ?? null,
    announcement: {},
    ringSeconds: 45,
    holdMusic: true,
  };
  const transfer = work.add('transfer', config);
  work.leadOrEnd(transfer, 'completed', done);
  for (const port of ['no_answer', 'busy', 'declined']) work.lead(transfer, port, failed);
  work.lead(transfer, 'failed', work.next(broken) === null ? failed : broken);
  if (!department) work.note('approximated', 'department', 'Choose the department that answers.');
}
