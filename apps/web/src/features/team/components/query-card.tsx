'use client';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ErrorPanel } from '@/components/error-panel';
import { Card } from '@/components/ui/card';
import { SkeletonRows } from '@/components/ui/skeleton';

interface QueryCardProps<T> {
  query: UseQueryResult<T, unknown>;
  header?: ReactNode;
  rows?: number;
  children: (data: T) => ReactNode;
}

/** A card that shows a query: its skeleton, its failure with a way on, or its content. */
export function QueryCard<T>({ query, header, rows = 3, children }: QueryCardProps<T>) {
  return (
    <Card>
      {header}
      {query.isPending && <SkeletonRows rows={rows} />}
      {query.isError && <ErrorPanel error={query.error} retry={() => query.refetch()} />}
      {query.data !== undefined && children(query.data)}
    </Card>
  );
}
