import type { WidgetDefinition } from '../widget';

const within = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value));

export const recordVoicemail: WidgetDefinition = {
  types: ['record-voicemail'],
  label: 'Record Voicemail',
  channel: 'voice',
  goodEnds: ['recordingComplete', 'hangup'],
  besides: ['recording_status_callback_url', 'transcription_callback_url'],
  convert(work) {
    const [length, silence] = [work.number('max_length') ?? 3_600, work.number('timeout') ?? 5];
    const maxSeconds = within(length, 5, 600);
    const silenceSeconds = within(silence, 1, 15);
    if (maxSeconds !== length) {
      work.note('approximated', 'max_length', `Messages could be ${length} seconds long; here ${maxSeconds}.`);
    }
    if (silenceSeconds !== silence) {
      work.note(
        'approximated',
        'silence',
        `Studio ended a message after ${silence} seconds of silence; here after ${silenceSeconds}.`,
      );
    }
    if (work.property('recording_status_callback_url') !== '' || work.property('transcription_callback_url') !== '') {
      work.note(
        'approximated',
        'callback',
        'No other system is told of the message. Members find it at the call, and the department is told.',
      );
    }
    const finish = work.property('finish_on_key').trim();
    if (finish !== '') {
      work.note('approximated', 'finish_key', `“${finish.slice(0, 20)}” ended a message. Here a pause ends it.`);
    }
    const voicemail = work.add('voicemail', {
      greeting: {},
      departmentId: null,
      maxSeconds,
      silenceSeconds,
      beep: work.property('play_beep') !== 'false',
      transcribe: work.property('transcribe') === 'true',
    });
    work.leadOrEnd(voicemail, 'recorded', 'recordingComplete');
    work.lead(voicemail, 'empty', 'noAudio');
  },
};
