import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Example } from '../knowledge.ts';

const example = z.object({
  id: z.string(),
  text: z.string(),
  theme: z.string(),
  group: z.string().nullable(),
  split: z.enum(['train', 'held'])
});

const read = (language: string): Example[] =>
  readFileSync(new URL(`../../../db/reference/gold/${language}.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => example.parse(JSON.parse(line)))
    .filter(({ split }) => split === 'train')
    .map(({ id, text, theme, group }) => ({ id, text, theme, group }));

let kept: readonly Example[] | undefined;

/** The examples the machine learns from: the training part of db/reference/gold; the held third is never trained on. */
export const goldExamples = (): readonly Example[] => (kept ??= [...read('kk'), ...read('ru')]);
