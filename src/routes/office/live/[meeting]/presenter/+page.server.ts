import { error } from '@sveltejs/kit';
import { canAnswer } from '#follow-up/index.ts';
import { promisesOf, questionToAnswer, recordAnswer } from '#follow-up/server/index.ts';
import { canWatchBoard } from '#live/index.ts';
import { boardSnapshot, sessionNow } from '#live/server/index.ts';
import { today } from '#platform/clock.ts';
import { draftOf } from '#questions/server/index.ts';
import { htmlLang } from '#text/index.ts';
import { meetingToFollow, themeAndPlace } from '../../../../live-meeting.server.ts';
import { registerNames } from '../../../../register-names.server.ts';
import { newReceipt, submit } from '../../../../submit.server.ts';
import { answerForm } from '../../../answer-form.server.ts';
import { shownNotes } from '../../../working-papers.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** So many promises fit a tablet; the region's page has them all. */
const PROMISES = 8;

/** The form for the question on the screen, for who may record its answer. */
const formFor = async (number: string | undefined, { actor, locale, now }: App.Locals) => {
  const question = number === undefined ? undefined : await questionToAnswer(number);
  if (!question || !canAnswer(actor, question)) return null;
  const [form, draft, notes] = await Promise.all([
    answerForm(question, { locale, now }),
    draftOf(question.id),
    shownNotes(question.id, { actor, locale })
  ]);
  return { ...form, draft: { text: draft.text, lang: htmlLang(draft.text) }, notes };
};

/** The presenter's face: the question, the clock, what comes next, and what was promised in this region before. */
export const load: PageServerLoad = async (event) => {
  const { params, locals, url, depends } = event;
  depends('live:presenter');
  const meeting = await meetingToFollow(params.meeting);
  if (!canWatchBoard(locals.actor, meeting)) error(403);
  const [board, session, promises, names] = await Promise.all([
    boardSnapshot(meeting.number),
    sessionNow(meeting.id),
    promisesOf({ region: meeting.region }, locals, 1, PROMISES),
    registerNames(locals.locale, today(locals.now))
  ]);
  if (!board) error(404);
  return {
    ...themeAndPlace(meeting, locals.locale),
    region: { id: meeting.region, name: names.region(meeting.region) },
    promises: promises.promises,
    promised: promises.counts.all,
    answer: await formFor(board.snapshot.onScreen?.number, locals),
    receipt: newReceipt(event),
    done: url.searchParams.get('done'),
    feed: {
      meeting: meeting.number,
      snapshot: { ...board.snapshot, ...session },
      lastEvent: board.lastEvent,
      at: locals.now.epochMilliseconds
    }
  };
};

export const actions: Actions = {
  answer: (event) =>
    submit(event, recordAnswer, { to: () => `/office/live/${event.params.meeting}/presenter?done=answered` })
};
