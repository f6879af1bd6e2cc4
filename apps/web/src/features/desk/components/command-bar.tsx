'use client';
import { CallCommandBody } from '@innline/shared';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Forward, PhoneOff, SendHorizontal } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuTrigger,
} from '@/components/ui/dropdown-menu';
import { Input } from '@/components/ui/input';
import { toast } from '@/components/ui/toast';
import { useTRPC } from '@/trpc/client';
import { useHotel, useMay } from '@/trpc/hotel';
import type { LiveCall } from '../calls/live-call';

/** What staff can order a live call to do. */
export function CommandBar({ call }: { call: LiveCall }) {
  const hotel = useHotel();
  const trpc = useTRPC();
  const departments = useQuery(trpc.desk.departments.queryOptions({ hotelId: hotel.id }));
  const command = useMutation(trpc.desk.command.mutationOptions({ onError: toast.failed }));
  const [text, setText] = useState('');
  const order = (body: CallCommandBody) => command.mutate({ hotelId: hotel.id, callId: call.id, order: body });
  const busy = call.state === 'ended' || call.state === 'with staff';
  if (!useMay('call.act')) return null;

  return (
    <div className="flex flex-wrap gap-2 border-border border-t p-4">
      <form
        className="flex min-w-60 flex-1 gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          const said = text.trim();
          if (!said) return;
          order(CallCommandBody.parse({ command: 'say', text: said }));
          setText('');
        }}
      >
        <Input
          aria-label="Say to the caller"
          placeholder="Say a sentence to the caller…"
          value={text}
          maxLength={600}
          disabled={busy}
          onChange={(event) => setText(event.target.value)}
        />
        <Button type="submit" size="icon" aria-label="Say it to the caller" disabled={busy || !text.trim()}>
          <SendHorizontal />
        </Button>
      </form>
      <DropdownMenu>
        <DropdownMenuTrigger asChild>
          <Button disabled={busy || !departments.data?.length}>
            <Forward /> Transfer
          </Button>
        </DropdownMenuTrigger>
        <DropdownMenuContent align="end">
          {(departments.data ?? []).map((department) => (
            <DropdownMenuItem
              key={department.id}
              onSelect={() => order({ command: 'transfer', departmentId: department.id })}
            >
              {department.name}
            </DropdownMenuItem>
          ))}
        </DropdownMenuContent>
      </DropdownMenu>
      <Button variant="danger" disabled={call.state === 'ended'} onClick={() => order({ command: 'hangup' })}>
        <PhoneOff /> End call
      </Button>
    </div>
  );
}
