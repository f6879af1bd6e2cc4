'use client';
import { Mic, MicOff, PhoneOff, SendHorizontal } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Softphone } from '../softphone/use-softphone';
import { Keypad } from './keypad';

/** Everything a caller can do: speak, type, press keys, hang up. */
export function CallControls({ phone }: { phone: Softphone }) {
  const [text, setText] = useState('');
  const live = phone.state === 'talking';
  return (
    <div className="space-y-3 border-border border-t p-4">
      <form
        className="flex gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          if (!text.trim()) return;
          phone.type(text.trim());
          setText('');
        }}
      >
        <Input
          aria-label="Say by typing"
          placeholder="Type what the caller says…"
          value={text}
          disabled={!live}
          onChange={(event) => setText(event.target.value)}
        />
        <SubmitButton size="icon" aria-label="Say it" disabled={!live || !text.trim()}>
          <SendHorizontal />
        </SubmitButton>
      </form>
      <Keypad onPress={phone.press} disabled={!live} />
      <div className="flex gap-2">
        {phone.microphone === 'on' && (
          <Button
            className="flex-1"
            disabled={!live}
            aria-pressed={phone.muted}
            onClick={() => phone.setMuted(!phone.muted)}
          >
            {phone.muted ? <MicOff /> : <Mic />}
            {phone.muted ? 'Unmute' : 'Mute'}
          </Button>
        )}
        <Button variant="danger" className="flex-1" disabled={!live && phone.state !== 'lost'} onClick={phone.hangUp}>
          <PhoneOff /> Hang up
        </Button>
      </div>
      <MicrophoneHint phone={phone} />
    </div>
  );
}

function MicrophoneHint({ phone }: { phone: Softphone }) {
  const hint =
    phone.microphone === 'denied'
      ? 'The browser does not let this page use the microphone. Typing and keys work; allow the microphone in the address bar to speak.'
      : phone.microphone === 'missing'
        ? 'No microphone was found. Typing and keys work.'
        : !phone.hearsSpeech
          ? 'Speech is not understood in this language here. Type, or press keys.'
          : null;
  return hint && <p className="text-muted-foreground text-xs leading-snug">{hint}</p>;
}
