import { z } from 'zod';

export const JOURNAL_HEAD = 'journal-head';

/** What is published of the journal's head: on which day, its last row then and its hash, how many rows, and when. */
export type JournalHead = { day: string; seq: number; hash: string; rows: number; time: string };

const frozenHead = z.object({
  day: z.string(),
  seq: z.number(),
  hash: z.string(),
  rows: z.number(),
  time: z.string()
});

/** Reads the frozen text of a published head back. */
export const readHead = (content: string): JournalHead => frozenHead.parse(JSON.parse(content));
