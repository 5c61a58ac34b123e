import { error, type RequestEvent } from '@sveltejs/kit';
import { canAddSpoken } from '#live/index.ts';
import { askAtReception, peopleAtDesk, receptionOf, registerForReception, stepReception } from '#live/server/index.ts';
import { meetingToFollow, themeAndPlace } from '../../../../live-meeting.server.ts';
import { receptionQueue } from '../../../../reception-queue.server.ts';
import { newReceipt, submit } from '../../../../submit.server.ts';
import type { Actions, PageServerLoad } from './$types';

const meetingOf = async ({ params, locals }: Pick<RequestEvent, 'params' | 'locals'>) => {
  const meeting = await meetingToFollow(params['meeting'] ?? '');
  if (!canAddSpoken(locals.actor, meeting)) error(403);
  return meeting;
};

/** The desk of the personal reception: the queue in the order of calling, and who stands before the desk by name. */
export const load: PageServerLoad = async (event) => {
  const meeting = await meetingOf(event);
  const { locale, now } = event.locals;
  const [reception, people] = await Promise.all([receptionOf(meeting.id), peopleAtDesk(meeting.id)]);
  const queue = reception ? receptionQueue(reception, now) : null;
  return {
    ...themeAndPlace(meeting, locale),
    number: meeting.number,
    queue: queue && {
      ...queue,
      atDesk: queue.atDesk.map((ticket) => ({ ...ticket, person: people.get(ticket.id) ?? null })),
      waiting: queue.waiting.map((ticket) => ({ ...ticket, person: null }))
    },
    given: Number(event.url.searchParams.get('given')) || null,
    asked: event.url.searchParams.get('done') === 'asked',
    receipt: newReceipt(event)
  };
};

const here = ({ params }: RequestEvent, query = ''): string => `/office/live/${params['meeting']}/reception${query}`;

export const actions: Actions = {
  register: async (event) => {
    const meeting = await meetingOf(event);
    return submit(event, registerForReception, {
      to: ({ number }) => here(event, `?given=${number}`),
      input: (values) => ({ ...values, meeting: meeting.id })
    });
  },
  step: (event) => submit(event, stepReception, { to: () => here(event) }),
  ask: (event) => submit(event, askAtReception, { to: () => here(event, '?done=asked') })
};
