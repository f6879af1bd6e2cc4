import { words } from '../fold';
import { lexiconOf } from '../lexicon/index';
import { numberAt } from '../numbers/number';
import { similarity, stem } from './similarity';

/** What was said counts less than the phrase: callers add words, and leave few out. */
const SAID_WEIGHT = 0.35;

/** Scores 0..1 per option: the share of its best phrase, weighted by how rare each word is among the options. */
export function scores(
  said: string,
  options: readonly { id: string; phrases: readonly string[] }[],
  language: string,
): { id: string; score: number }[] {
  const stop = new Set(lexiconOf(language).stop);
  const telling = (text: string) => {
    const all = words(text).filter((word) => !stop.has(word));
    // "Table for six" means what "table for two" means: how many says nothing about which option.
    const wish = all.filter((word) => numberAt([word], 0, language) === null);
    return wish.length > 0 ? wish : all;
  };
  const heard = telling(said);
  const phrasesOf = options.map(({ phrases }) => phrases.map(telling).filter((phrase) => phrase.length > 0));
  const weight = rarity(phrasesOf);
  return options.map(({ id }, i) => ({
    id,
    score: Math.max(0, ...phrasesOf[i]!.map((phrase) => scoreOf(heard, phrase, weight, language))),
  }));
}

function rarity(options: string[][][]): (word: string) => number {
  const inOptions = new Map<string, number>();
  for (const phrases of options) {
    for (const word of new Set(phrases.flat().map(stem))) inOptions.set(word, (inOptions.get(word) ?? 0) + 1);
  }
  return (word) => Math.log(1 + options.length / (inOptions.get(stem(word)) ?? 0.5));
}

function scoreOf(heard: string[], phrase: string[], weight: (word: string) => number, language: string): number {
  // "house keeping" is heard for "housekeeping" and the other way round.
  const pairs = heard.slice(1).map((word, i) => heard[i]! + word);
  const phrasePairs = phrase.slice(1).map((word, i) => phrase[i]! + word);
  const best = (word: string, among: string[]) =>
    Math.max(0, ...among.map((other) => similarity(word, other, language)));
  let saidHit = 0;
  let saidAll = 0;
  heard.forEach((word, i) => {
    const joined = [pairs[i - 1], pairs[i]].filter((pair) => pair !== undefined);
    const alone = best(word, [...phrase, ...phrasePairs]);
    saidHit += Math.max(alone, ...joined.map((pair) => best(pair, phrase))) * weight(word);
    saidAll += weight(word);
  });
  let phraseHit = 0;
  let phraseAll = 0;
  phrase.forEach((word, i) => {
    const joined = [phrasePairs[i - 1], phrasePairs[i]].filter((pair) => pair !== undefined);
    const alone = best(word, [...heard, ...pairs]);
    phraseHit += Math.max(alone, ...joined.map((pair) => best(pair, heard))) * weight(word);
    phraseAll += weight(word);
  });
  if (saidAll === 0 || phraseAll === 0) return 0;
  return (SAID_WEIGHT * saidHit) / saidAll + ((1 - SAID_WEIGHT) * phraseHit) / phraseAll;
}
