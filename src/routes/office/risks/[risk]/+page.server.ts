import { error, type RequestEvent } from '@sveltejs/kit';
import {
  acceptParticipation,
  closeRisk,
  judgeOwnActs,
  nameRiskMeeting,
  refuseRisk,
  showRisk
} from '#oversight/server/index.ts';
import { newReceipt, submit } from '../../../submit.server.ts';
import type { Actions, PageServerLoad } from './$types';

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** One risk with its path, and what the reader may decide about it. */
export const load: PageServerLoad = async (event) => {
  const { actor, now } = event.locals;
  const done = event.url.searchParams.get('done');
  if (done && actor.kind === 'staff') await judgeOwnActs(actor.person, now);
  const page = ID.test(event.params.risk) ? await showRisk(event.params.risk, event.locals) : undefined;
  if (!page) error(404);
  return { ...page, done, receipt: newReceipt(event) };
};

const doing =
  (command: Parameters<typeof submit>[1], done: string) =>
  (event: RequestEvent<{ risk: string }>): ReturnType<typeof submit> =>
    submit(event, command, {
      to: () => `/office/risks/${event.params.risk}?done=${done}`,
      input: (values) => ({ ...values, risk: event.params.risk })
    });

export const actions: Actions = {
  name: doing(nameRiskMeeting, 'named'),
  deputy: doing(acceptParticipation, 'deputy'),
  refuse: doing(refuseRisk, 'refused'),
  close: doing(closeRisk, 'closed')
};
