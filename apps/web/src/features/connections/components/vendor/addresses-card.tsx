'use client';
import { Card, CardBody, CardHeader } from '@/components/ui/card';
import { CopyButton } from '@/components/ui/copy-button';
import type { VendorState } from '../types';

/** The addresses of ours to enter on the vendor's side. */
export function AddressesCard({ state: { addresses, reachable } }: { state: VendorState }) {
  return (
    <Card>
      <CardHeader title="Addresses to enter there" description="Where the vendor tells Innline what happens." />
      <CardBody className="space-y-4">
        {addresses.map(({ label, help, url }) => (
          <div key={url}>
            <p className="font-medium text-sm">{label}</p>
            <div className="mt-1 flex items-center gap-2">
              <code className="min-w-0 flex-1 break-all rounded-md bg-muted px-2.5 py-1.5 text-xs">{url}</code>
              <CopyButton iconOnly text={url} label={`Copy: ${label}`} variant="secondary" />
            </div>
            <p className="mt-1 text-[0.8125rem] text-muted-foreground leading-snug">{help}</p>
          </div>
        ))}
        {!reachable && (
          <p role="note" className="rounded-md bg-warning-soft px-3 py-2 text-sm text-warning leading-snug">
            The vendor cannot reach this address from the internet. Set INNLINE_URL to a public https address and start
            Innline again.
          </p>
        )}
      </CardBody>
    </Card>
  );
}
