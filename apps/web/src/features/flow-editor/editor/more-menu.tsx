'use client';
import { languageName } from '@innline/shared';
import { Ellipsis, FlaskConical, History, PhoneCall, Settings2 } from 'lucide-react';
import Link from 'next/link';
import { Button } from '@/components/ui/button';
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
import { Can } from '@/trpc/hotel';
import { useEditor, useEditorStore } from '../store/context';
import type { Dock } from './use-docks';

interface Props {
  /** How callers reach the flow, in a few words. */
  state: string;
  versionsHref: string;
  onDock(dock: Dock): void;
}

/** On a phone the bar has room for what is needed most; the rest is in here. */
export function MoreMenu({ state, versionsHref, onDock }: Props) {
  const store = useEditorStore();
  const language = useEditor(({ language }) => language);
  const languages = useEditor(({ document }) => document.languages);
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button size="icon-sm" aria-label="More" className="@min-[640px]/bar:hidden">
          <Ellipsis aria-hidden />
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent align="end">
        <DropdownMenuLabel>{state}</DropdownMenuLabel>
        <DropdownMenuSeparator />
        <DropdownMenuItem onSelect={() => onDock('scenarios')}>
          <FlaskConical aria-hidden /> Scenarios
        </DropdownMenuItem>
        <Can permission="call.talk">
          <DropdownMenuItem onSelect={() => onDock('talk')}>
            <PhoneCall aria-hidden /> Talk
          </DropdownMenuItem>
        </Can>
        <DropdownMenuItem onSelect={() => onDock('flow')}>
          <Settings2 aria-hidden /> Settings of the flow
        </DropdownMenuItem>
        <DropdownMenuItem asChild>
          <Link href={versionsHref}>
            <History aria-hidden /> Versions
          </Link>
        </DropdownMenuItem>
        {languages.length > 1 && (
          <>
            <DropdownMenuSeparator />
            <DropdownMenuLabel>Language shown</DropdownMenuLabel>
            <DropdownMenuRadioGroup value={language} onValueChange={(code) => store.setState({ language: code })}>
              {languages.map((code) => (
                <DropdownMenuRadioItem key={code} value={code}>
                  {languageName(code)}
                </DropdownMenuRadioItem>
              ))}
            </DropdownMenuRadioGroup>
          </>
        )}
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
