import { error, type RequestEvent } from '@sveltejs/kit';
import { PAPER_ROWS, type PaperRow, paperRows, pastedRows, canAsk } from '#questions/index.ts';
import { askOnPaper } from '#questions/server/index.ts';
import { meetingToFollow, themeAndPlace } from '../../../../live-meeting.server.ts';
import { newReceipt, submit, valuesOf } from '../../../../submit.server.ts';
import { namedHalls } from '../named-halls.server.ts';
import type { Actions, PageServerLoad } from './$types';

const meetingOf = async ({ params, locals }: Pick<RequestEvent, 'params' | 'locals'>) => {
  const meeting = await meetingToFollow(params['meeting'] ?? '');
  if (!canAsk(locals.actor, meeting, 'paper')) error(403);
  return meeting;
};

/** Twenty rows for as many sheets of paper. */
export const load: PageServerLoad = async (event) => {
  const meeting = await meetingOf(event);
  const { locale, now } = event.locals;
  const halls = await namedHalls(meeting.id, locale, now);
  return {
    ...themeAndPlace(meeting, locale),
    id: meeting.id,
    number: meeting.number,
    halls: halls.map(({ id, name }) => ({ value: id, text: name })),
    rows: PAPER_ROWS,
    entered: Number(event.url.searchParams.get('entered')) || 0,
    receipt: newReceipt(event)
  };
};

/** The rows as the page shows them again, in the order in which the command took them. */
const shown = (rows: readonly PaperRow[], hall: string) => ({ rows: rows.slice(0, PAPER_ROWS), hall });

export const actions: Actions = {
  enter: async (event) => {
    const meeting = await meetingOf(event);
    const values = valuesOf(await event.request.clone().formData());
    const [rows, hall] = [paperRows(values), String(values['hall'] ?? '')];
    const failure = await submit(event, askOnPaper, {
      to: ({ numbers }) => `/office/live/${meeting.number}/paper?entered=${numbers.length}`,
      input: () => ({ meeting: meeting.id, hall, rows })
    });
    return { ...shown(rows, hall), problems: failure.data.problems, tooMany: false };
  },
  paste: async (event) => {
    await meetingOf(event);
    const values = valuesOf(await event.request.formData());
    const rows = [...paperRows(values), ...pastedRows(String(values['pasted'] ?? ''))];
    return {
      ...shown(rows, String(values['hall'] ?? '')),
      problems: undefined,
      tooMany: rows.length > PAPER_ROWS
    };
  }
};
