'use client';
import { useQuery } from '@tanstack/react-query';
import { BookOpen, Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { Skeleton } from '@/components/ui/skeleton';
import { Table, TBody, Td, THead, Th, ThActions, Tr } from '@/components/ui/table';
import { useTRPC } from '@/trpc/client';
import { useHotel, useMay } from '@/trpc/hotel';
import { ArticleDialog, type ArticleValues } from './article-dialog';

/** What callers ask and what they are told: flows look answers up here. */
export function KnowledgeTab() {
  const hotel = useHotel();
  const trpc = useTRPC();
  const mayEdit = useMay('hotel.edit');
  const [edited, setEdited] = useState<ArticleValues | 'new' | null>(null);
  const { data, isPending } = useQuery(trpc.hotel.articles.queryOptions({ hotelId: hotel.id }));
  if (isPending) return <Skeleton className="h-64" />;
  return (
    <div className="space-y-4">
      {mayEdit && (
        <Button onClick={() => setEdited('new')}>
          <Plus aria-hidden className="size-4" />
          New answer
        </Button>
      )}
      <Card className="overflow-hidden">
        {!data?.length ? (
          <EmptyState icon={BookOpen} title="No answers yet">
            Write down what callers often ask, such as breakfast or parking. Flows with “Answer a question” say it.
          </EmptyState>
        ) : (
          <Table>
            <THead>
              <Tr>
                <Th>Question</Th>
                <Th>Answer</Th>
                <Th>Language</Th>
                <ThActions />
              </Tr>
            </THead>
            <TBody>
              {data.map((article) => (
                <Tr key={article.id}>
                  <Td className="font-medium">{article.title}</Td>
                  <Td label="Answer">{article.answer}</Td>
                  <Td label="Language">{article.language}</Td>
                  <Td>
                    {mayEdit && (
                      <Button size="sm" aria-label={`Edit ${article.title}`} onClick={() => setEdited(article)}>
                        Edit
                      </Button>
                    )}
                  </Td>
                </Tr>
              ))}
            </TBody>
          </Table>
        )}
      </Card>
      {edited !== null && <ArticleDialog article={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
    </div>
  );
}
