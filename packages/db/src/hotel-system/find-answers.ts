import { Prisma } from '../generated/prisma/client';
import type { Scope } from '../repositories/scope';

export interface AnswerQuery {
  question: string;
  /** BCP 47; articles of its base language count. */
  language: string;
}

export interface FoundAnswer {
  title: string;
  answer: string;
}

const MOST_ANSWERS = 3;

/** PostgreSQL's dictionaries by base language; `simple` knows no grammar and serves the rest. */
const DICTIONARIES: Record<string, string> = {
  ...{ en: 'english', es: 'spanish', fr: 'french', de: 'german', pt: 'portuguese', it: 'italian' },
};

/** What the hotel wrote down about a question, best first; any word of it may be meant, titles count more than answers. */
export async function findAnswers(scope: Scope, { question, language }: AnswerQuery): Promise<FoundAnswer[]> {
  const base = language.split('-')[0]!.toLowerCase();
  const dictionary = Prisma.sql`${DICTIONARIES[base] ?? 'simple'}::text::regconfig`;
  // callers speak whole sentences: any of the words is enough, and the rank tells which article has most of them
  const query = Prisma.sql`replace(plainto_tsquery(${dictionary}, ${question})::text, '&', '|')::tsquery`;
  return scope.db.$queryRaw<FoundAnswer[]>(Prisma.sql`
    select title, answer from (
      select title, answer, id,
        setweight(to_tsvector(${dictionary}, title || ' ' || keywords), 'A') || setweight(to_tsvector(${dictionary}, answer), 'C') as words
      from knowledge_article
      where hotel_id = ${scope.hotelId} and split_part(lower(language), '-', 1) = ${base}
    ) as article
    where words @@ ${query}
    order by ts_rank(words, ${query}) desc, id
    limit ${MOST_ANSWERS}`);
}
