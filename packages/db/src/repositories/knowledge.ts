import { newId } from '@innline/shared/ids';
import type { Actor } from '../actor';
import type { KnowledgeArticleModel } from '../generated/prisma/models';
import { cleanText } from '../json';
import { found } from '../not-found';
import { record } from './audit';
import type { Scope } from './scope';

export type ArticleRow = Omit<KnowledgeArticleModel, 'hotelId'>;

export interface ArticleInput {
  /** BCP 47 */
  language: string;
  title: string;
  keywords: string;
  answer: string;
}

const toRow = ({ hotelId: _, ...row }: KnowledgeArticleModel): ArticleRow => row;

const cleaned = ({ language, title, keywords, answer }: ArticleInput) => ({
  language,
  title: cleanText(title),
  keywords: cleanText(keywords),
  answer: cleanText(answer),
});

async function list(scope: Scope): Promise<ArticleRow[]> {
  const rows = await scope.db.knowledgeArticle.findMany({
    where: { hotelId: scope.hotelId },
    orderBy: [{ language: 'asc' }, { title: 'asc' }, { id: 'asc' }],
    take: 1_000,
  });
  return rows.map(toRow);
}

const note = (tx: Scope, by: Actor, action: string, id: string, summary: string) =>
  record(tx, { by, action: `knowledge.${action}`, subject: 'knowledge', subjectId: id, summary });

function create(scope: Scope, { by, ...input }: ArticleInput & { by: Actor }): Promise<ArticleRow> {
  return scope.transaction(async (tx) => {
    const data = { id: newId(), hotelId: tx.hotelId, ...cleaned(input) };
    const row = await tx.db.knowledgeArticle.create({ data });
    await note(tx, by, 'create', row.id, `Wrote the answer “${row.title}”.`);
    return toRow(row);
  });
}

function update(scope: Scope, { id, by, ...input }: ArticleInput & { id: string; by: Actor }): Promise<ArticleRow> {
  return scope.transaction(async (tx) => {
    const where = { id, hotelId: tx.hotelId };
    found(await tx.db.knowledgeArticle.findFirst({ where }), 'article');
    const row = await tx.db.knowledgeArticle.update({ where, data: cleaned(input) });
    await note(tx, by, 'edit', id, `Changed the answer “${row.title}”.`);
    return toRow(row);
  });
}

function remove(scope: Scope, { id, by }: { id: string; by: Actor }): Promise<void> {
  return scope.transaction(async (tx) => {
    const where = { id, hotelId: tx.hotelId };
    const row = found(await tx.db.knowledgeArticle.findFirst({ where }), 'article');
    await tx.db.knowledgeArticle.delete({ where });
    await note(tx, by, 'remove', id, `Removed the answer “${row.title}”.`);
  });
}

/** What the hotel answers to questions. */
export const knowledgeRepository = (scope: Scope) => ({
  list: () => list(scope),
  create: (input: ArticleInput & { by: Actor }) => create(scope, input),
  update: (input: ArticleInput & { id: string; by: Actor }) => update(scope, input),
  remove: (input: { id: string; by: Actor }) => remove(scope, input),
});
