'use client';
import type { CallCommandBody } from '@innline/shared';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Forward, Pause, PhoneCall, PhoneOff, Play } from 'lucide-react';
import { Button } from '@/components/ui/button';
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuTrigger,
} from '@/components/ui/dropdown-menu';
import { toast } from '@/components/ui/toast';
import { useTRPC } from '@/trpc/client';
import { Can, useHotel, useMay } from '@/trpc/hotel';
import { abilitiesOf } from '../calls/abilities';
import type { LiveCall } from '../calls/live-call';
import { SayForm } from './say-form';

interface CommandBarProps {
  call: LiveCall;
  /** This desk speaks with the caller. */
  mine: boolean;
  onTakeOver: () => void;
}

/** What staff can order a live call to do. */
export function CommandBar({ call, mine, onTakeOver }: CommandBarProps) {
  const hotel = useHotel();
  const trpc = useTRPC();
  const departments = useQuery(trpc.desk.departments.queryOptions({ hotelId: hotel.id }));
  const command = useMutation(trpc.desk.command.mutationOptions({ onError: toast.failed }));
  const order = (body: CallCommandBody) => command.mutate({ hotelId: hotel.id, callId: call.id, order: body });
  const can = abilitiesOf(call, mine);
  if (!useMay('call.act')) return null;

  return (
    <div className="flex flex-wrap gap-2 border-border border-t p-4">
      {can.whisper ? (
        <SayForm
          key="whisper"
          label={`Whisper a sentence to ${call.staffName ?? 'the colleague'}`}
          disabled={false}
          onSay={(text) => order({ command: 'whisper', text })}
        />
      ) : (
        <SayForm
          key="say"
          label="Say to the caller"
          disabled={!can.say}
          onSay={(text) => order({ command: 'say', text })}
        />
      )}
      {can.resume ? (
        <Button onClick={() => order({ command: 'resume' })}>
          <Play /> Resume
        </Button>
      ) : (
        <Button disabled={!can.hold} onClick={() => order({ command: 'hold' })}>
          <Pause /> Hold
        </Button>
      )}
      <Can permission="call.listen">
        {!mine && (
          <Button disabled={!can.takeover} onClick={onTakeOver}>
            <PhoneCall /> Take over
          </Button>
        )}
      </Can>
      <DropdownMenu>
        <DropdownMenuTrigger asChild>
          <Button disabled={!can.transfer || !departments.data?.length}>
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
      <Button variant="danger" className="ml-auto" disabled={!can.end} onClick={() => order({ command: 'hangup' })}>
        <PhoneOff /> End call
      </Button>
    </div>
  );
}
