import type { SimulatedAction } from '@innline/flow';
import { Mic, MicOff, PhoneOff, SendHorizontal, VolumeX } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import { SubmitButton } from '@/components/ui/submit-button';
import { useSpeech } from './speech';
import type { Simulator } from './use-simulator';

const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#'];
const NAMES: Record<string, string> = { '*': 'Star', '#': 'Pound' };

/** Everything a caller can do: type, speak, press keys, say nothing, hang up. */
export function CallerControls({ simulator: { state, send, call } }: { simulator: Simulator }) {
  const [text, setText] = useState('');
  const over = call === null || call.end !== null || state.playing;
  const act = (action: SimulatedAction) => send({ type: 'act', action });
  const language = call?.state.language ?? 'en';
  const speech = useSpeech(language, (said, confidence) => act({ say: said, confidence, by: 'speech' }));

  const onKeyDown = ({ target, key, metaKey, ctrlKey, altKey }: KeyboardEvent) => {
    const writing = target instanceof HTMLElement && target.closest('input, textarea');
    if (!over && !writing && !metaKey && !ctrlKey && !altKey && KEYS.includes(key)) act({ press: key });
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the keyboard are a second way to the buttons inside.
    <div className="space-y-2 border-t bg-card p-3" onKeyDown={onKeyDown}>
      <form
        className="flex gap-1.5"
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() === '') return;
          act({ say: text.trim(), by: 'typed' });
          setText('');
        }}
      >
        <Input
          aria-label="What the caller says"
          placeholder="Type what the caller says…"
          value={text}
          maxLength={500}
          disabled={over}
          onChange={({ target }) => setText(target.value)}
        />
        <SubmitButton size="icon" aria-label="Say it" disabled={over || text.trim() === ''}>
          <SendHorizontal />
        </SubmitButton>
        {speech.available && (
          <Button
            size="icon"
            aria-label={speech.listening ? 'Stop listening' : 'Speak'}
            aria-pressed={speech.listening}
            disabled={over}
            onClick={speech.toggle}
          >
            {speech.listening ? <MicOff /> : <Mic />}
          </Button>
        )}
      </form>
      <fieldset aria-label="Keypad" className="grid grid-cols-6 gap-1">
        {KEYS.map((key) => (
          <Button
            key={key}
            size="sm"
            className="px-0"
            aria-label={NAMES[key] ?? key}
            disabled={over}
            onClick={() => act({ press: key })}
          >
            {key}
          </Button>
        ))}
      </fieldset>
      <div className="flex gap-1.5">
        <Button size="sm" className="flex-1" disabled={over} onClick={() => act({ silence: 'deadline' })}>
          <VolumeX aria-hidden />
          Say nothing
        </Button>
        <Button size="sm" variant="danger" className="flex-1" disabled={over} onClick={() => act({ leaves: 'caller' })}>
          <PhoneOff aria-hidden />
          Hang up
        </Button>
      </div>
      <p className="text-muted-foreground text-xs leading-snug" role={speech.problem ? 'alert' : undefined}>
        {speech.problem ??
          (speech.available
            ? 'Speaking uses your browser, which may send the sound to its maker. Talk uses the hotel’s own.'
            : 'This browser cannot turn speech into text. Type here, or use Talk to speak.')}
      </p>
    </div>
  );
}
