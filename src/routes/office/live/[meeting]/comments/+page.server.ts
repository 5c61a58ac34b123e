import { error, type RequestEvent } from '@sveltejs/kit';
import { platformWords } from '#meetings/index.ts';
import { meetingPage } from '#meetings/server/index.ts';
import { fullDateTime } from '#platform/words/index.ts';
import { canAsk, COMMENT_STATES, type CommentState } from '#questions/index.ts';
import {
  alikeNumbers,
  bringComments,
  commentCounts,
  commentsOf,
  COMMENTS_PAGE,
  sortComments
} from '#questions/server/index.ts';
import { langOf } from '#questions/ui/question-words.ts';
import { language } from '#text/index.ts';
import { meetingToFollow, themeAndPlace } from '../../../../live-meeting.server.ts';
import { newReceipt, submit } from '../../../../submit.server.ts';
import { submitWithFiles } from '../../../submit-with-files.server.ts';
import type { Actions, PageServerLoad } from './$types';

const meetingOf = async ({ params, locals }: Pick<RequestEvent, 'params' | 'locals'>) => {
  const meeting = await meetingToFollow(params['meeting'] ?? '');
  if (!canAsk(locals.actor, meeting, 'broadcast')) error(403);
  return meeting;
};

const stateOf = (url: URL): CommentState =>
  COMMENT_STATES.find((state) => state === url.searchParams.get('state')) ?? 'new';

/** What was written at the broadcast, to be made questions or left. */
export const load: PageServerLoad = async (event) => {
  const meeting = await meetingOf(event);
  const { url, locals } = event;
  const state = stateOf(url);
  const counts = await commentCounts(meeting.id);
  const pages = Math.max(1, Math.ceil(counts[state] / COMMENTS_PAGE));
  const page = Math.min(Math.max(1, Math.trunc(Number(url.searchParams.get('page'))) || 1), pages);
  const [comments, found] = await Promise.all([commentsOf(meeting.id, state, page), meetingPage(meeting.number)]);
  const alike = await alikeNumbers(meeting.id, state === 'new' ? comments.map(({ text }) => text) : []);
  return {
    ...themeAndPlace(meeting, locals.locale),
    id: meeting.id,
    number: meeting.number,
    state,
    page,
    pages,
    counts,
    comments: comments.map(({ id, text, saidAt, likely, number }, place) => ({
      id,
      text,
      lang: langOf(language(text)),
      said: saidAt && fullDateTime(saidAt, locals.locale),
      likely,
      number: number ?? alike[place] ?? null
    })),
    broadcasts: (found?.broadcasts ?? []).map(({ id, platform }) => ({
      value: id,
      text: platformWords(platform, locals.locale)
    })),
    brought: numbersOf(url, 'added', 'rows'),
    sorted: numbersOf(url, 'sorted'),
    receipt: newReceipt(event)
  };
};

/** What a form that was just sent did, as the address says it. */
const numbersOf = (url: URL, ...names: string[]): number[] | null =>
  url.searchParams.has(names[0] ?? '') ? names.map((name) => Number(url.searchParams.get(name)) || 0) : null;

const here = ({ params, url }: RequestEvent, done: Record<string, number>): string => {
  const query = new URLSearchParams({ state: stateOf(url) });
  for (const [name, value] of Object.entries(done)) query.set(name, String(value));
  return `/office/live/${params['meeting']}/comments?${query}`;
};

export const actions: Actions = {
  bring: (event) => submitWithFiles(event, bringComments, { to: ({ rows, added }) => here(event, { added, rows }) }),
  sort: (event) => submit(event, sortComments, { to: ({ count }) => here(event, { sorted: count }) })
};
