import { clean, stems } from '#text/index.ts';
import { LONGEST_QUESTION } from '../question.ts';

/** A comment as its source gives it. Who wrote it is not asked for. */
export type Comment = {
  /** What its site calls it; null where it has no name. */
  readonly key: string | null;
  readonly text: string;
  readonly saidAt: Temporal.Instant | null;
};

/**
 * Where comments come from: a table, pasted lines, later the sites themselves. `after` is the source's own mark of what was read
 * before; it gives what came since, oldest first, with the mark to go on from.
 */
export type CommentSource = {
  readonly kind: string;
  readonly read: (after: string | null) => Promise<{ comments: readonly Comment[]; mark: string | null }>;
};

export const COMMENT_STATES = ['new', 'taken', 'left'] as const;
/** Not looked at yet, made a question, or left as no question. */
export type CommentState = (typeof COMMENT_STATES)[number];

/** How many comments are brought at once. */
export const MOST_COMMENTS = 5_000;

/** A comment of each line that has words. */
export const commentsOfLines = (pasted: string): Comment[] =>
  pasted
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => /\p{L}/u.test(line))
    .map((text) => ({ key: null, text: text.slice(0, LONGEST_QUESTION), saidAt: null }));

/** Question words and particles of Kazakh and Russian, as stems. */
const ASKING = new Set(
  [
    'қашан қайда қайдан қалай неге не кім қанша қандай қай нешінде неліктен бола ма ме ба бе па пе',
    'когда где куда откуда как почему зачем что кто сколько какой какая какие будет ли можно чей'
  ].flatMap((words) => words.split(' ').flatMap((word) => stems(word)))
);

/** Whether a comment reads like a question: it asks by its mark or by its words, and is longer than a greeting. */
export const asksSomething = (text: string): boolean => {
  const words = stems(clean(text));
  return words.length >= 3 && (/[?？]/u.test(text) || words.some((word) => ASKING.has(word)));
};
