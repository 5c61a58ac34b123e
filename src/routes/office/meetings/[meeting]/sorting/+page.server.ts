import { printPoint } from '#decree/index.ts';
import { adoptSorting, askSorting, sortingOfMeeting } from '#sorting/server/index.ts';
import { newReceipt, submit } from '../../../../submit.server.ts';
import { adoptionRoom } from '../../../sorting/adoption-room.server.ts';
import { openMeeting } from '../meeting-rooms.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** What sorting a held meeting's questions came to so far, and its adoption, p(1,6). */
export const load: PageServerLoad = async (event) => {
  const { meeting } = await openMeeting(event.params.meeting, event.locals, 'sorting');
  const sorting = await sortingOfMeeting(meeting.id);
  const owner = { body: meeting.body, region: null };
  return {
    room: await adoptionRoom({ code: meeting.number, owner, sorting }, event.locals),
    meeting: meeting.id,
    point: printPoint([1, 6], event.locals.locale),
    done: event.url.searchParams.get('done'),
    receipt: newReceipt(event)
  };
};

const back = (number: string, done: string): string => `/office/meetings/${number}/sorting?done=${done}`;

export const actions: Actions = {
  ask: (event) => submit(event, askSorting, { to: ({ number }) => back(number, 'asked') }),
  adopt: (event) => submit(event, adoptSorting, { to: ({ code }) => back(code, 'adopted') })
};
