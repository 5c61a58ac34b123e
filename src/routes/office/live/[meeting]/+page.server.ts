import { error, type RequestEvent } from '@sveltejs/kit';
import {
  BOARD_ORDERS,
  type BoardOrder,
  canAddSpoken,
  canRehearse,
  canRunSession,
  canWatchBoard,
  opensAt
} from '#live/index.ts';
import {
  bePresent,
  boardSnapshot,
  closeSession,
  correctFloor,
  endTurn,
  mergeOnBoard,
  moderatorBoard,
  openSession,
  pauseFloor,
  placeOnBoard,
  resumeFloor,
  sessionNow,
  sortCards,
  startTurn,
  timePart,
  undoAct
} from '#live/server/index.ts';
import type { Locale } from '#platform/locale.ts';
import { fullDateTime } from '#platform/words/index.ts';
import { GROUNDS } from '#questions/index.ts';
import { askQuestion } from '#questions/server/index.ts';
import { meetingToFollow, themeAndPlace } from '../../../live-meeting.server.ts';
import { newReceipt, submit } from '../../../submit.server.ts';
import { boardPeople } from './board-people.server.ts';
import { namedHalls } from './named-halls.server.ts';
import { floorRecord } from './floor-record.server.ts';
import type { Actions, PageServerLoad } from './$types';

const orderOf = (url: URL): BoardOrder =>
  BOARD_ORDERS.find((order) => order === url.searchParams.get('order')) ?? 'support';

/** From when the meeting can be opened, in words; null when it can be now. */
const openingOf = (startsAt: Temporal.Instant, now: Temporal.Instant, locale: Locale): string | null => {
  const from = opensAt(startsAt);
  return Temporal.Instant.compare(now, from) < 0 ? fullDateTime(from, locale) : null;
};

const mayOn = (meeting: { body: string }, { actor, rehearsal }: App.Locals) => ({
  run: canRunSession(actor, meeting),
  addSpoken: canAddSpoken(actor, meeting),
  rehearse: canRehearse(actor, meeting) && rehearsal !== true
});

/** The moderator's board: columns, phase and clock from the database, since its reader has just changed them. */
export const load: PageServerLoad = async (event) => {
  const { params, locals, url, depends } = event;
  depends('live:board');
  const meeting = await meetingToFollow(params.meeting);
  if (!canWatchBoard(locals.actor, meeting)) error(403);
  const order = orderOf(url);
  // A page says by itself that it is there; one without a script only when it is opened.
  if (!event.isDataRequest) await bePresent(locals.actor, meeting, undefined, locals.now);
  const [board, session, columns, people, record, halls] = await Promise.all([
    boardSnapshot(meeting.number),
    sessionNow(meeting.id),
    moderatorBoard(meeting.id, order),
    boardPeople(meeting.id, locals),
    floorRecord(meeting, locals),
    namedHalls(meeting.id, locals.locale, locals.now)
  ]);
  if (!board) error(404);
  return {
    ...themeAndPlace(meeting, locals.locale),
    id: meeting.id,
    order,
    columns,
    people,
    record,
    grounds: GROUNDS.map(({ id, names }) => ({ value: id, text: names[locals.locale] })),
    halls,
    opensAt: openingOf(meeting.startsAt, locals.now, locals.locale),
    may: mayOn(meeting, locals),
    done: url.searchParams.get('done'),
    receipt: newReceipt(event),
    feed: {
      meeting: meeting.number,
      snapshot: { ...board.snapshot, ...session },
      lastEvent: board.lastEvent,
      at: locals.now.epochMilliseconds
    }
  };
};

const here = ({ params, url }: RequestEvent, done?: string): string => {
  const query = new URLSearchParams();
  const order = orderOf(url);
  if (order !== 'support') query.set('order', order);
  if (done) query.set('done', done);
  return `/office/live/${params['meeting']}${query.size > 0 ? `?${query}` : ''}`;
};

export const actions: Actions = {
  open: (event) => submit(event, openSession, { to: () => here(event, 'open') }),
  close: (event) => submit(event, closeSession, { to: () => here(event, 'close') }),
  place: (event) => submit(event, placeOnBoard, { to: () => here(event) }),
  turn: (event) => submit(event, startTurn, { to: () => here(event) }),
  stop: (event) => submit(event, endTurn, { to: () => here(event) }),
  spoken: (event) =>
    submit(event, askQuestion, {
      to: () => here(event, 'spoken'),
      input: (values) => ({ ...values, door: values['hall'] ? 'district-hall' : 'hall-microphone' })
    }),
  pause: (event) => submit(event, pauseFloor, { to: () => here(event) }),
  resume: (event) => submit(event, resumeFloor, { to: () => here(event) }),
  correct: (event) => submit(event, correctFloor, { to: () => here(event, 'correct') }),
  part: (event) => submit(event, timePart, { to: () => here(event, 'part') }),
  sort: (event) => submit(event, sortCards, { to: () => here(event) }),
  merge: (event) => submit(event, mergeOnBoard, { to: () => here(event) }),
  undo: (event) => submit(event, undoAct, { to: () => here(event, 'undo') })
};
