import * as z from 'zod';
import { LanguageCode } from '../../model';
import { field } from '../../registry/field';
import { LocalizedPhrases, secondsField, spokenText, talkFields } from '../../registry/talk-fields';
import { DEFAULT_TEXTS } from '../../text/defaults';

const Digit = z.string().regex(/^[0-9*#]$/, 'one key: 0 to 9, * or #');

const Choice = z.object({
  language: field(LanguageCode.default('en'), {
    label: 'Language',
    help: 'The call goes on in it.',
    widget: 'language',
  }),
  digit: field(Digit.nullable().default(null), {
    label: 'Key',
    help: 'The key callers press for it.',
    widget: 'digit',
  }),
});

const Rule = z.object({
  prefix: field(z.string().trim().max(12).default(''), {
    label: 'Number begins with',
    help: 'A country code such as +34.',
    widget: 'text',
    placeholder: '+34',
  }),
  language: field(LanguageCode.default('en'), {
    label: 'Language',
    help: 'What these callers are spoken to in.',
    widget: 'language',
  }),
});

const WORDS: LocalizedPhrases = {
  en: ['English'],
  es: ['español', 'castellano'],
  fr: ['français'],
  de: ['Deutsch'],
  pt: ['português'],
  it: ['italiano'],
};

export const languageConfig = z
  .object({
    by: field(z.enum(['menu', 'number', 'detect']).default('menu'), {
      label: 'How it is chosen',
      help: 'Callers choose, or their phone number or their first words decide.',
      widget: 'select',
      choices: [
        { value: 'menu', label: 'The caller chooses' },
        { value: 'number', label: 'By the caller’s number' },
        { value: 'detect', label: 'By what the caller says' },
      ],
    }),
    choices: field(
      z
        .array(Choice)
        .min(1)
        .max(10)
        .default(Object.keys(WORDS).map((language, i) => ({ language, digit: String(i + 1) }))),
      {
        label: 'Languages',
        help: 'Each has its own way out. Callers who say nothing go on in the first.',
        widget: 'options',
      },
    ),
    rules: field(z.array(Rule).max(60).default([]), {
      label: 'Numbers',
      help: 'The longest beginning that fits decides.',
      widget: 'options',
      when: { field: 'by', is: ['number'] },
    }),
    otherwise: field(z.enum(['ask', 'first']).default('ask'), {
      label: 'All other numbers',
      help: 'What happens to callers whose number fits none of these, or is hidden.',
      widget: 'select',
      when: { field: 'by', is: ['number'] },
      choices: [
        { value: 'ask', label: 'They choose' },
        { value: 'first', label: 'They go on in the first language' },
      ],
    }),
    opening: field(spokenText(DEFAULT_TEXTS.menu, 'First question', 'What the caller says next tells the language.'), {
      label: 'First question',
      help: 'What the caller says to it tells the language.',
      widget: 'localized_text',
      templates: true,
      when: { field: 'by', is: ['detect'] },
    }),
    prompt: spokenText(
      DEFAULT_TEXTS.languages,
      'Choice of languages',
      'Each sentence is said in its own language, one after the other.',
    ),
    phrases: field(LocalizedPhrases.default(WORDS), {
      label: 'Words',
      help: 'What callers may say for each language.',
      widget: 'localized_phrases',
      group: 'advanced',
    }),
    tries: field(z.number().int().min(1).max(5).default(2), {
      label: 'Tries',
      help: 'How often callers are asked, the first time included.',
      widget: 'number',
      min: 1,
      max: 5,
      step: 1,
    }),
    timeoutSeconds: secondsField(
      4,
      1,
      30,
      'Wait for an answer',
      'Silence after the question before it is asked again.',
    ),
    ...talkFields,
  })
  .superRefine(({ choices }, check) => {
    choices.forEach(({ language, digit }, index) => {
      const before = choices.slice(0, index);
      const twice = (name: string, message: string) =>
        check.addIssue({ code: 'custom', message, path: ['choices', index, name] });
      if (before.some((other) => other.language === language)) twice('language', `${language} is there twice`);
      if (digit !== null && before.some((other) => other.digit === digit))
        twice('digit', `the key ${digit} is used twice`);
    });
  });
export type LanguageConfig = z.infer<typeof languageConfig>;

/** Whether callers may come to be asked at all. */
export const asks = ({ by, otherwise }: Pick<LanguageConfig, 'by' | 'otherwise'>) =>
  by !== 'number' || otherwise === 'ask';
