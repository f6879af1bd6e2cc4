import type { Vendor } from '@innline/shared';
import { Card, CardBody, CardHeader } from '@/components/ui/card';
import { GUIDES } from '../../guides';

/** How to connect the vendor, step by step. */
export function GuideCard({ vendor }: { vendor: Vendor }) {
  return (
    <Card>
      <CardHeader title="Step by step" />
      <CardBody>
        <ol className="space-y-3">
          {GUIDES[vendor].map((step, index) => (
            <li key={step} className="flex gap-3 text-sm leading-snug">
              <span
                aria-hidden
                className="tabular flex size-5.5 shrink-0 items-center justify-center rounded-full bg-muted font-medium text-muted-foreground text-xs"
              >
                {index + 1}
              </span>
              <span className="pt-px">{step}</span>
            </li>
          ))}
        </ol>
      </CardBody>
    </Card>
  );
}
