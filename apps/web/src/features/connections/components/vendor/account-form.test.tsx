// @vitest-environment happy-dom
import { CONNECTION_KINDS, type ConnectionKind, VENDORS, type Vendor } from '@innline/shared';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { AccountForm } from './account-form';

afterEach(cleanup);

function open(vendor: Vendor, stored: { settings: Record<string, string>; storedSecrets: string[] } | null = null) {
  const onSave = vi.fn();
  const kind: ConnectionKind = CONNECTION_KINDS[vendor];
  render(<AccountForm kind={kind} stored={stored} busy={false} error={null} onSave={onSave} />);
  const fill = (label: RegExp, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
  const save = () => fireEvent.click(screen.getByRole('button', { name: 'Save' }));
  return { onSave, fill, save, kind };
}

it.each(VENDORS)('shows every field of %s with its help', (vendor) => {
  const { kind } = open(vendor);
  for (const { label, help } of kind.fields) {
    const control = screen.getByLabelText(new RegExp(`^${label}`));
    expect(document.getElementById(control.getAttribute('aria-describedby')!)?.textContent).toBe(help);
  }
});

it('hides secrets while they are typed and sorts the values', () => {
  const { onSave, fill, save } = open('twilio');
  const sid = `AC${'0'.repeat(32)}`;
  fill(/^Account SID/, ` ${sid} `);
  fill(/^Auth token/, '0123456789abcdef');
  expect(screen.getByLabelText(/^Auth token/).getAttribute('type')).toBe('password');
  save();
  expect(onSave).toHaveBeenCalledWith({
    settings: { accountSid: sid },
    secrets: { authToken: '0123456789abcdef' },
  });
});

it('says at each field what is wrong, and saves nothing', () => {
  const { onSave, fill, save } = open('twilio');
  fill(/^Account SID/, 'AC12');
  save();
  const alerts = screen.getAllByRole('alert').map(({ textContent }) => textContent);
  expect(alerts).toEqual(['Enter an account SID: AC and 32 characters of 0-9 and a-f.', 'Enter the auth token.']);
  expect(onSave).not.toHaveBeenCalled();
  fill(/^Account SID/, `AC${'0'.repeat(32)}`);
  expect(screen.getAllByRole('alert')).toHaveLength(1);
});

it('keeps a stored secret unless it is replaced', () => {
  const stored = { settings: { publicKey: `${'A'.repeat(43)}=`, applicationId: '' }, storedSecrets: ['apiKey'] };
  const { onSave, fill, save } = open('telnyx', stored);
  expect(screen.queryByLabelText(/^API key/)).toBeNull();
  expect(screen.getByText('Stored and sealed')).toBeTruthy();
  save();
  expect(onSave).toHaveBeenLastCalledWith({ settings: stored.settings, secrets: undefined });
  fireEvent.click(screen.getByRole('button', { name: 'Replace the API key' }));
  save();
  expect(onSave).toHaveBeenCalledTimes(1);
  fill(/^API key/, 'KEY0123456789');
  save();
  expect(onSave).toHaveBeenLastCalledWith({ settings: stored.settings, secrets: { apiKey: 'KEY0123456789' } });
});

it('tells a secret that is stored from one that may be left out', () => {
  open('livekit', { settings: { url: 'wss://hotel.livekit.cloud', apiKey: 'key' }, storedSecrets: ['apiSecret'] });
  expect(screen.getAllByText('Stored and sealed')).toHaveLength(1);
  expect(screen.getByRole('button', { name: 'Enter the Password at the carrier' })).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Replace the API secret' }));
  expect(screen.getByLabelText(/^Password at the carrier/)).toBeTruthy();
});
