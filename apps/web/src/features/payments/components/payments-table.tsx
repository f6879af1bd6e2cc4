import type { PaymentLinkRow } from '@innline/db';
import { Table, TBody, THead, Th, ThActions, Tr } from '@/components/ui/table';
import { PaymentRow } from './payment-row';

export function PaymentsTable({ links }: { links: readonly PaymentLinkRow[] }) {
  return (
    <Table>
      <THead>
        <Tr>
          <Th>When</Th>
          <Th>Amount</Th>
          <Th>State</Th>
          <Th>For</Th>
          <ThActions />
        </Tr>
      </THead>
      <TBody>
        {links.map((link) => (
          <PaymentRow key={link.id} link={link} />
        ))}
      </TBody>
    </Table>
  );
}
