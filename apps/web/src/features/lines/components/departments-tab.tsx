'use client';
import type { DepartmentRow, ScheduleListRow } from '@innline/db';
import { formatNumber } from '@innline/shared/phone';
import { useQuery } from '@tanstack/react-query';
import { Pencil, Plus, Users } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { Skeleton } from '@/components/ui/skeleton';
import { Table, TBody, Td, THead, Th, Tr } from '@/components/ui/table';
import { useTRPC } from '@/trpc/client';
import { Can, useHotel } from '@/trpc/hotel';
import { DepartmentDialog } from './department-dialog';
import { ringInWords } from './ring-order';

/** Where calls are transferred to, and whose desk rings. */
export function DepartmentsTab({ schedules }: { schedules: ScheduleListRow[] }) {
  const hotel = useHotel();
  const trpc = useTRPC();
  const { data, isPending } = useQuery(trpc.lines.listDepartments.queryOptions({ hotelId: hotel.id }));
  const [editing, setEditing] = useState<DepartmentRow | 'new' | null>(null);
  if (isPending) return <Skeleton className="h-64" />;
  const departments = data?.departments ?? [];

  return (
    <div className="space-y-4">
      <Can permission="line.edit">
        <div className="flex justify-end">
          <Button variant="primary" onClick={() => setEditing('new')}>
            <Plus /> New department
          </Button>
        </div>
      </Can>
      <Card className="overflow-hidden">
        {departments.length === 0 ? (
          <EmptyState icon={Users} title="No departments yet">
            A flow transfers calls to a department. It rings the desk page of its members, and its telephone if you
            like; whoever answers first speaks with the caller.
          </EmptyState>
        ) : (
          <Table>
            <THead>
              <Tr>
                <Th>Department</Th>
                <Th>Rings the desk of</Th>
                <Th>How</Th>
                <Th>Number</Th>
                <Th>Hours</Th>
                <Th>
                  <span className="sr-only">Edit</span>
                </Th>
              </Tr>
            </THead>
            <TBody>
              {departments.map((row) => (
                <Tr key={row.id}>
                  <Td className="font-medium">{row.name}</Td>
                  <Td label="Rings the desk of">{row.members.map(({ name }) => name).join(', ') || 'Everybody'}</Td>
                  <Td label="How">{ringInWords(row)}</Td>
                  <Td label="Number" className="tabular whitespace-nowrap">
                    {row.number ? formatNumber(row.number, hotel.country) : '–'}
                  </Td>
                  <Td label="Hours">{row.schedule?.name ?? 'Always'}</Td>
                  <Td className="text-right">
                    <Can permission="line.edit">
                      <Button
                        variant="ghost"
                        size="icon-sm"
                        aria-label={`Edit ${row.name}`}
                        onClick={() => setEditing(row)}
                      >
                        <Pencil />
                      </Button>
                    </Can>
                  </Td>
                </Tr>
              ))}
            </TBody>
          </Table>
        )}
      </Card>
      {editing && (
        <DepartmentDialog
          row={editing === 'new' ? null : editing}
          schedules={schedules}
          members={data?.members ?? []}
          onClose={() => setEditing(null)}
        />
      )}
    </div>
  );
}
