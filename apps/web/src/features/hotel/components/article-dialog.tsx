'use client';
import { languageName } from '@innline/shared';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { DeleteButton } from '@/components/ui/delete-button';
import { Dialog, DialogContent, DialogFooter } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { Textarea } from '@/components/ui/textarea';
import { toast } from '@/components/ui/toast';
import { useTRPC } from '@/trpc/client';
import { useHotel } from '@/trpc/hotel';

export interface ArticleValues {
  id: string;
  language: string;
  title: string;
  keywords: string;
  answer: string;
}

/** An answer; null writes a new one. */
export function ArticleDialog({ article, onClose }: { article: ArticleValues | null; onClose: () => void }) {
  const hotel = useHotel();
  const trpc = useTRPC();
  const client = useQueryClient();
  const [values, setValues] = useState({
    language: article?.language ?? hotel.languages[0] ?? 'en',
    title: article?.title ?? '',
    keywords: article?.keywords ?? '',
    answer: article?.answer ?? '',
  });
  const change = (part: Partial<typeof values>) => setValues({ ...values, ...part });
  const done = {
    onSuccess: async () => {
      await client.invalidateQueries(trpc.hotel.articles.queryFilter());
      onClose();
    },
    onError: toast.failed,
  };
  const save = useMutation(trpc.hotel.saveArticle.mutationOptions(done));
  const remove = useMutation(trpc.hotel.removeArticle.mutationOptions(done));
  const languages = [...new Set([values.language, ...hotel.languages])];
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent title={article ? 'Edit answer' : 'New answer'}>
        <Field label="Question" help="In a few words, such as “Breakfast”.">
          <Input value={values.title} maxLength={200} onChange={({ target }) => change({ title: target.value })} />
        </Field>
        <Field label="Other words for it" optional help="What callers may say instead.">
          <Input
            value={values.keywords}
            maxLength={500}
            onChange={({ target }) => change({ keywords: target.value })}
          />
        </Field>
        <Field label="Answer" help="Said to the caller as it stands.">
          <Textarea
            value={values.answer}
            maxLength={2000}
            onChange={({ target }) => change({ answer: target.value })}
          />
        </Field>
        <Field label="Language">
          <Select
            value={values.language}
            onValueChange={(language) => change({ language })}
            options={languages.map((value) => ({ value, label: languageName(value) }))}
          />
        </Field>
        <DialogFooter>
          {article && (
            <DeleteButton
              title={`Delete “${article.title}”?`}
              description="Callers who ask for it are not told any more."
              busy={remove.isPending}
              onDelete={() => remove.mutate({ hotelId: hotel.id, id: article.id })}
            />
          )}
          <Button onClick={onClose}>Cancel</Button>
          <Button
            variant="primary"
            disabled={!values.title.trim() || !values.answer.trim()}
            busy={save.isPending}
            onClick={() => save.mutate({ hotelId: hotel.id, id: article?.id ?? null, ...values })}
          >
            Save
          </Button>
        </DialogFooter>
      </DialogContent>
    </Dialog>
  );
}
