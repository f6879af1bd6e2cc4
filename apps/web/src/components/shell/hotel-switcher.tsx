'use client';
import { Check, ChevronsUpDown, Plus } from 'lucide-react';
import Link from 'next/link';
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuLabel,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from '@/components/ui/dropdown-menu';
import { useHotel } from '@/trpc/hotel';
import { Mark } from './mark';

/** The hotel at work, and the way to the others. */
export function HotelSwitcher() {
  const hotel = useHotel();
  const organization = hotel.hotels.find(({ id }) => id === hotel.id)?.organization;
  const organizations = [...new Set(hotel.hotels.map((other) => other.organization))];
  return (
    <DropdownMenu>
      <DropdownMenuTrigger
        aria-label={`Hotel: ${hotel.name}. Change hotel`}
        className="flex w-full items-center gap-2.5 rounded-lg px-2 py-1.5 text-left hover:bg-accent"
      >
        <Mark className="size-8" />
        <span className="min-w-0 flex-1">
          <span className="block truncate font-semibold text-sm leading-tight">{hotel.name}</span>
          {organization !== hotel.name && (
            <span className="block truncate text-muted-foreground text-xs">{organization}</span>
          )}
        </span>
        <ChevronsUpDown className="size-4 shrink-0 text-muted-foreground" aria-hidden />
      </DropdownMenuTrigger>
      <DropdownMenuContent align="start" className="w-60">
        {organizations.map((name) => (
          <div key={name}>
            <DropdownMenuLabel>{name}</DropdownMenuLabel>
            {hotel.hotels
              .filter((other) => other.organization === name)
              .map((other) => (
                <DropdownMenuItem key={other.id} asChild>
                  <Link href={`/h/${other.slug}`}>
                    <span className="flex-1 truncate">{other.name}</span>
                    {other.id === hotel.id && <Check className="text-primary-text" aria-label="here" />}
                  </Link>
                </DropdownMenuItem>
              ))}
          </div>
        ))}
        <DropdownMenuSeparator />
        <DropdownMenuItem asChild>
          <Link href="/welcome?another">
            <Plus aria-hidden /> Add a hotel
          </Link>
        </DropdownMenuItem>
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
