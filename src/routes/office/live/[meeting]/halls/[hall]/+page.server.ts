import { error, type RequestEvent } from '@sveltejs/kit';
import { canAddSpoken, canWatchBoard } from '#live/index.ts';
import { boardSnapshot, connectHall, questionsOfHall } from '#live/server/index.ts';
import { DOOR_WORDS, STATUS_WORDS } from '#questions/ui/question-words.ts';
import { askQuestion } from '#questions/server/index.ts';
import { DOORS, QUESTION_STATUSES } from '#questions/index.ts';
import { meetingToFollow, themeAndPlace } from '../../../../../live-meeting.server.ts';
import { newReceipt, submit } from '../../../../../submit.server.ts';
import { namedHalls } from '../../named-halls.server.ts';
import type { Actions, PageServerLoad } from './$types';

const hallOf = async (event: Pick<RequestEvent, 'params' | 'locals'>) => {
  const meeting = await meetingToFollow(event.params['meeting'] ?? '');
  if (!canWatchBoard(event.locals.actor, meeting)) error(403);
  const halls = await namedHalls(meeting.id, event.locals.locale, event.locals.now);
  const hall = halls.find(({ id }) => id === event.params['hall']);
  if (!hall) error(404);
  return { meeting, hall };
};

/** One hall: its line, what is on the screen, its questions and where they are. */
export const load: PageServerLoad = async (event) => {
  event.depends('live:hall');
  const { meeting, hall } = await hallOf(event);
  const { actor, locale, now } = event.locals;
  const [board, questions] = await Promise.all([boardSnapshot(meeting.number), questionsOfHall(meeting.id, hall)]);
  if (!board) error(404);
  return {
    ...themeAndPlace(meeting, locale),
    id: meeting.id,
    hall,
    questions: questions.map(({ door, status, ...row }) => ({
      ...row,
      door: wordOf(DOORS, DOOR_WORDS, door),
      status: wordOf(QUESTION_STATUSES, STATUS_WORDS, status),
      published: status === 'published'
    })),
    mayAdd: canAddSpoken(actor, meeting),
    done: event.url.searchParams.get('done'),
    receipt: newReceipt(event),
    feed: {
      meeting: meeting.number,
      snapshot: board.snapshot,
      lastEvent: board.lastEvent,
      at: now.epochMilliseconds
    }
  };
};

const wordOf = <Code extends string>(
  codes: readonly Code[],
  words: Readonly<Record<Code, () => string>>,
  code: string
): string => {
  const known = codes.find((each) => each === code);
  return known ? words[known]() : code;
};

const here = ({ params }: RequestEvent, done: string): string =>
  `/office/live/${params['meeting']}/halls/${params['hall']}?done=${done}`;

export const actions: Actions = {
  ask: async (event) => {
    const { meeting, hall } = await hallOf(event);
    const door = hall.main ? 'hall-microphone' : 'district-hall';
    return submit(event, askQuestion, {
      to: () => here(event, 'asked'),
      input: (values) => ({ ...values, meeting: meeting.id, hall: hall.id, door })
    });
  },
  here: async (event) => {
    const { meeting, hall } = await hallOf(event);
    return submit(event, connectHall, {
      to: () => here(event, 'here'),
      input: () => ({ meeting: meeting.id, hall: hall.id, byForm: 'on' })
    });
  }
};
