'use client';
import { ExternalLink } from 'lucide-react';
import Link from 'next/link';
import { useParams } from 'next/navigation';
import { useHotelContext } from '../../../hotel/hotel-context';
import { SMALL_BUTTON } from '../styles';
import type { WidgetProps } from '../types';
import { Select } from './pickers';

/** Another flow of the hotel. Only what is published can be used; the flow at hand would lead into itself. */
export function FlowPicker(props: WidgetProps) {
  const { liveFlows = [] } = useHotelContext();
  const { flowId: here, hotel: slug } = useParams<{ flowId?: string; hotel?: string }>() ?? {};
  const entries = liveFlows
    .filter(({ id }) => id !== here)
    .map(({ id, name, version }) => ({ value: id, label: `${name} (version ${version})` }));
  const chosen = typeof props.value === 'string' ? props.value : null;
  return (
    <div className="space-y-1">
      <Select {...props} entries={entries} none="Choose a published flow" />
      {chosen !== null && (
        <Link href={`/h/${slug}/flows/${chosen}`} className={`${SMALL_BUTTON} -ml-2 inline-flex`} target="_blank">
          <ExternalLink aria-hidden className="size-3.5" />
          Open this flow
        </Link>
      )}
    </div>
  );
}
