'use client';
import { summaryPage } from '@innline/flow';
import { languageName } from '@innline/shared';
import { useQuery } from '@tanstack/react-query';
import { ArrowLeft, Download, Printer } from 'lucide-react';
import Link from 'next/link';
import { parseAsString, useQueryStates } from 'nuqs';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/select';
import { SkeletonRows } from '@/components/ui/skeleton';
import { messageOf } from '@/components/ui/toast';
import { useTRPC } from '@/trpc/client';
import { useHotel } from '@/trpc/hotel';

/** A flow as a general manager reads it; prints as it stands, or is kept as a file. */
export function SummaryPage({ flowId }: { flowId: string }) {
  const trpc = useTRPC();
  const { id: hotelId, slug, name: hotel, timeZone } = useHotel();
  const [{ version, language }, choose] = useQueryStates({ version: parseAsString, language: parseAsString });
  const told = useQuery(
    trpc.flowVersions.summary.queryOptions({
      ...{ hotelId, flowId },
      which: version === null ? undefined : version === 'draft' ? 'draft' : Number(version) || undefined,
      language: language ?? undefined,
    }),
  );
  const frame = told.data && pageOf(told.data, hotel, timeZone);
  const keep = () => {
    if (!frame || !told.data) return;
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([frame.html], { type: 'text/html' }));
    link.download = `${told.data.flowName}.html`;
    link.click();
    URL.revokeObjectURL(link.href);
  };
  const print = () => {
    const shown = document.getElementById('summary') as HTMLIFrameElement | null;
    shown?.contentWindow?.print();
  };
  return (
    <div className="flex h-full flex-col">
      <header className="flex shrink-0 flex-wrap items-center gap-3 border-b bg-card px-3 py-2">
        <Button asChild variant="ghost" size="icon-sm">
          <Link href={`/h/${slug}/flows/${flowId}/versions`} aria-label="Back to the versions">
            <ArrowLeft />
          </Link>
        </Button>
        <h1 className="flex-1 font-semibold text-base">In plain words</h1>
        {told.data && told.data.languages.length > 1 && (
          <Select
            aria-label="Language"
            className="w-36"
            value={told.data.summary.language}
            onValueChange={(value) => void choose({ language: value })}
            options={told.data.languages.map((code) => ({ value: code, label: languageName(code) }))}
          />
        )}
        <Button size="sm" onClick={keep} disabled={!frame}>
          <Download aria-hidden />
          Save as a file
        </Button>
        <Button size="sm" variant="primary" onClick={print} disabled={!frame}>
          <Printer aria-hidden />
          Print
        </Button>
      </header>
      {told.error && <p className="p-6 text-sm">{messageOf(told.error)}</p>}
      {told.isPending && <SkeletonRows />}
      {frame && (
        // paper is white in every theme: what is seen is what is printed
        <iframe id="summary" title={frame.title} srcDoc={frame.html} className="min-h-0 flex-1 bg-white" />
      )}
    </div>
  );
}

type Told = {
  flowName: string;
  version: number | null;
  summary: Parameters<typeof summaryPage>[0];
  picture: string;
};

function pageOf({ flowName, version, summary, picture }: Told, hotel: string, timeZone: string) {
  // days before months, as everywhere else
  const locale = summary.told === 'en' ? 'en-GB' : summary.told;
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone }).format(new Date());
  const spanish = summary.told === 'es';
  const which = version === null ? (spanish ? 'Borrador' : 'Draft') : `${spanish ? 'Versión' : 'Version'} ${version}`;
  return { title: flowName, html: summaryPage(summary, `${hotel} · ${which} · ${day}`, picture) };
}
