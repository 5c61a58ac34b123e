import { error } from '@sveltejs/kit';
import { holds } from '#platform/actor.ts';
import { deadLetters, dropDeadLetter, queueAges, queueStates, retryDeadLetter } from '#platform/server/jobs/index.ts';
import { shortDateTime } from '#platform/words/index.ts';
import { submit } from '../../submit.server.ts';
import type { Actions, PageServerLoad } from './$types';

const pageOf = (text: string | null): number => (text && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : 1);

export const load: PageServerLoad = async ({ locals, url }) => {
  if (!holds(locals.actor, ['administrator'])) error(403);
  const queue = url.searchParams.get('queue') || null;
  const page = pageOf(url.searchParams.get('page'));
  const [states, dead, ages] = await Promise.all([queueStates(), deadLetters(queue, page), queueAges()]);
  return {
    queue,
    page,
    pages: dead.pages,
    total: dead.total,
    relaySeconds: Math.round(ages.relaySeconds),
    jobSeconds: Math.round(ages.jobSeconds),
    done: url.searchParams.get('done'),
    queues: states.map((state) => ({ ...state, oldest: state.oldest && shortDateTime(state.oldest, locals.locale) })),
    letters: dead.letters.map((letter) => ({ ...letter, failedAt: shortDateTime(letter.failedAt, locals.locale) }))
  };
};

export const actions: Actions = {
  retry: (event) => submit(event, retryDeadLetter, { to: () => '/office/jobs?done=retried' }),
  drop: (event) => submit(event, dropDeadLetter, { to: () => '/office/jobs?done=dropped' })
};
