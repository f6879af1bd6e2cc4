'use client';
import { LogOut, Moon, Sun, SunMoon } from 'lucide-react';
import { useTheme } from 'next-themes';
import { Avatar } from '@/components/ui/avatar';
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuLabel,
  DropdownMenuRadioGroup,
  DropdownMenuRadioItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from '@/components/ui/dropdown-menu';
import { authClient } from '@/lib/auth-client';
import { ROLE_WORDS } from '@/lib/roles';
import { useHotel } from '@/trpc/hotel';

async function signOut() {
  await authClient.signOut();
  // a full load: nothing of this person stays in memory
  location.assign('/sign-in');
}

export function UserMenu() {
  const { user, role } = useHotel();
  const { theme, setTheme } = useTheme();
  return (
    <DropdownMenu>
      <DropdownMenuTrigger
        aria-label={`${user.name}: account and appearance`}
        className="flex w-full items-center gap-2.5 rounded-lg px-2 py-1.5 text-left hover:bg-accent"
      >
        <Avatar name={user.name} className="size-7" />
        <span className="min-w-0 flex-1">
          <span className="block truncate font-medium text-sm leading-tight">{user.name}</span>
          <span className="block truncate text-muted-foreground text-xs">{ROLE_WORDS[role].label}</span>
        </span>
      </DropdownMenuTrigger>
      <DropdownMenuContent side="top" align="start" className="w-56">
        <DropdownMenuLabel className="truncate">{user.email}</DropdownMenuLabel>
        <DropdownMenuSeparator />
        <DropdownMenuRadioGroup value={theme} onValueChange={setTheme}>
          <DropdownMenuRadioItem value="light">
            <Sun aria-hidden /> Light
          </DropdownMenuRadioItem>
          <DropdownMenuRadioItem value="dark">
            <Moon aria-hidden /> Dark
          </DropdownMenuRadioItem>
          <DropdownMenuRadioItem value="system">
            <SunMoon aria-hidden /> As the computer
          </DropdownMenuRadioItem>
        </DropdownMenuRadioGroup>
        <DropdownMenuSeparator />
        <DropdownMenuItem onSelect={signOut}>
          <LogOut aria-hidden /> Sign out
        </DropdownMenuItem>
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
