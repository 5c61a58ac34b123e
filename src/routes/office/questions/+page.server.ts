import { error } from '@sveltejs/kit';
import { today } from '#platform/clock.ts';
import { shortDateTime } from '#platform/words/index.ts';
import { backToQueue, canModerate, readableBodies, readQueueQuery } from '#questions/index.ts';
import { moderateQuestion, moderationQueue, QUEUE_PAGE } from '#questions/server/index.ts';
import { registerNames } from '../../register-names.server.ts';
import { newReceipt, submit } from '../../submit.server.ts';
import type { Actions, PageServerLoad } from './$types';

const given = (text: string): string | undefined => (text === '' ? undefined : text);

export const load: PageServerLoad = async (event) => {
  const { actor, locale, now } = event.locals;
  const bodies = readableBodies(actor);
  if (bodies !== 'all' && bodies.length === 0) error(403);
  const query = readQueueQuery(event.url.searchParams);
  const { status, page, language, ...places } = query;
  const narrowed = {
    meeting: given(places.meeting),
    body: given(places.body),
    region: given(places.region),
    text: given(places.text)
  };
  const [queue, names] = await Promise.all([
    moderationQueue(bodies, { ...narrowed, status, language: language === '' ? undefined : language }, page),
    registerNames(locale, today(now))
  ]);
  return {
    query,
    receipt: newReceipt(event),
    bodies: names.bodies.filter(({ value }) => bodies === 'all' || bodies.includes(value)),
    regions: names.regions,
    counts: queue.counts,
    pages: Math.max(1, Math.ceil(queue.total / QUEUE_PAGE)),
    questions: queue.rows.map((row) => ({
      ...row,
      bodyName: names.body(row.body),
      regionName: names.region(row.region),
      askedAt: shortDateTime(row.askedAt, locale),
      mayModerate: canModerate(actor, row)
    }))
  };
};

export const actions: Actions = {
  publish: (event) =>
    submit(event, moderateQuestion, {
      to: ({ number }) => backToQueue(event.url.search, 'publish', number),
      input: (form) => ({ ...form, verdict: 'publish' })
    })
};
