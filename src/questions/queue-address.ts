import { pageOf } from './list-address.ts';
import { LANGUAGES, QUESTION_STATUSES, type QuestionLanguage, type QuestionStatus } from './question.ts';

/** What a moderator asks of the queue, as it stands in the address. */
export type QueueQuery = {
  status: QuestionStatus;
  meeting: string;
  body: string;
  region: string;
  language: QuestionLanguage | '';
  text: string;
  page: number;
};

/** Reads the address; what is not understood is as if it were not there. */
export const readQueueQuery = (search: URLSearchParams): QueueQuery => ({
  status: QUESTION_STATUSES.find((code) => code === search.get('status')) ?? 'awaiting-moderation',
  meeting: search.get('meeting') ?? '',
  body: search.get('body') ?? '',
  region: search.get('region') ?? '',
  language: LANGUAGES.find((code) => code === search.get('language')) ?? '',
  text: (search.get('text') ?? '').slice(0, 200),
  page: pageOf(search.get('page'))
});

/** The same queue in another status, from its first page. */
export const withStatus = (search: string, status: QuestionStatus): string => {
  const query = new URLSearchParams(search);
  for (const name of ['page', 'done', 'number']) query.delete(name);
  query.set('status', status);
  return `?${query}`;
};

/** Back to the same view of the queue, with word of what was done. */
export const backToQueue = (search: string, done: string, number: string): string => {
  const query = new URLSearchParams([...new URLSearchParams(search)].filter(([name]) => !name.startsWith('/')));
  query.set('done', done);
  query.set('number', number);
  return `/office/questions?${query}`;
};
