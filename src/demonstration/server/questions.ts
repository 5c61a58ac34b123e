import { addProgress, recordAnswer, reportOutcome, respondToOutcome } from '#follow-up/server/index.ts';
import { placeOnBoard, sortCards, startTurn } from '#live/server/index.ts';
import { askQuestion, mergeQuestion, moderateQuestion, supportIntake } from '#questions/server/index.ts';
import { lifeOf, steady, type Life } from '../life.ts';
import { act } from './act.ts';
import { deviceOf } from './devices.ts';
import type { FilledMeeting } from './meetings.ts';
import { seedWords, type AskedQuestion } from './seed.ts';

type Placed = { id: string; number: string; secret: string; language: 'kk' | 'ru'; seed: AskedQuestion; life: Life };

/** The words of a list in the question's own language, the same every time. */
const wordsFor = (lists: { kk: string[]; ru: string[] }, { language, seed }: Placed): string =>
  lists[language][steady(seed.id, lists[language].length)] ?? '';

/** Asks the questions of one meeting in the days before it; the first few also come to the board when it is held. */
export const askQuestions = async (
  meeting: FilledMeeting,
  seeds: readonly AskedQuestion[],
  now: Temporal.Instant
): Promise<Placed[]> => {
  const placed: Placed[] = [];
  for (const [index, seed] of seeds.entries()) {
    const life = meeting.fate === 'held' ? lifeOf(index) : index % 2 === 1 ? 'awaiting' : 'in-work';
    const asked = askedAt(meeting, index, now);
    const language = seed.language === 'kk' ? 'kk' : 'ru';
    const { question, number, link } = await act(
      askQuestion,
      { meeting: meeting.id, text: seed.text, door: 'web' },
      asked
    );
    placed.push({ id: question, number, secret: link.replace(/^.*\/q\//, ''), language, seed, life });
  }
  return placed;
};

const askedAt = (meeting: FilledMeeting, index: number, now: Temporal.Instant): Temporal.Instant => {
  const wanted = meeting.startsAt.subtract({ hours: 20 + 13 * (steady(index + meeting.order, 20) + 1) });
  const latest = now.subtract({ hours: 3 + index });
  return Temporal.Instant.compare(wanted, latest) < 0 ? wanted : latest;
};

/** Moderates what was asked. Before and during a meeting some still wait for the moderator. */
export const moderateQuestions = async (
  meeting: FilledMeeting,
  placed: readonly Placed[],
  now: Temporal.Instant
): Promise<void> => {
  for (const [index, question] of placed.entries()) {
    if (question.life === 'awaiting') continue;
    const when = askedAt(meeting, index, now).add({ minutes: 95 });
    await moderate(question, placed, when);
  }
};

const moderate = async (question: Placed, others: readonly Placed[], when: Temporal.Instant): Promise<void> => {
  const { id, life } = question;
  if (life === 'declined') {
    await act(moderateQuestion, { question: id, verdict: 'decline', ground: 'not-a-question' }, when);
  } else if (life === 'referred') {
    const outsideNumber = `ЖТ-2026-${String(100_000 + question.seed.id)}`;
    await act(moderateQuestion, { question: id, verdict: 'refer', path: 'appeal', outsideNumber }, when);
  } else {
    await act(moderateQuestion, { question: id, verdict: 'publish' }, when);
    const leader = others[0];
    if (life === 'merged' && leader)
      await act(mergeQuestion, { question: id, into: leader.number }, when.add({ minutes: 30 }));
  }
};

/** People on their devices support what is published: more for the first ones, never the same number twice in a row. */
export const supportQuestions = async (placed: readonly Placed[]): Promise<void> => {
  for (const question of placed) {
    const supporters = 3 + steady(question.seed.id, 90);
    await Promise.all(
      Array.from({ length: supporters }, (_, n) =>
        supportIntake.giveSupport(question.id, deviceOf(`${question.seed.id}:${n}`))
      )
    );
  }
};

/** What never came up at the meeting. */
const SILENT: readonly Life[] = ['awaiting', 'declined', 'referred', 'merged', 'unanswered'];

/** Which of the questions come up at the meeting. */
export const comingUp = (placed: readonly Placed[]): Placed[] => placed.filter(({ life }) => !SILENT.includes(life));

/** What of the published came up at the meeting: on screen, answered one after another. */
export const voiceQuestions = async (
  meeting: FilledMeeting,
  placed: readonly Placed[],
  from: Temporal.Instant
): Promise<void> => {
  const voiced = comingUp(placed);
  const shown = meeting.fate === 'live' ? voiced.slice(0, 3) : voiced.slice(0, 9);
  if (shown.length > 0)
    await act(sortCards, { meeting: meeting.id, questions: shown.map(({ id }) => id), act: 'shortlist' }, from);
  for (const [index, question] of shown.entries()) {
    const when = from.add({ minutes: meeting.fate === 'live' ? index * 2 : index * 7 });
    if (meeting.fate === 'live' && index > 0) continue;
    await act(placeOnBoard, { question: question.id, to: 'on-screen' }, when.add({ seconds: 20 }));
    await act(startTurn, { meeting: meeting.id, kind: 'question' }, when.add({ seconds: 30 }));
    if (meeting.fate === 'live') continue;
    await act(startTurn, { meeting: meeting.id, kind: 'answer' }, when.add({ minutes: 1 }));
    await act(placeOnBoard, { question: question.id, to: 'answered' }, when.add({ minutes: 6 }));
  }
};

const DAYS_GIVEN = 30;

/** Lets each question live as far as its life goes, never past now. */
export const followQuestions = async (
  meeting: FilledMeeting,
  placed: readonly Placed[],
  now: Temporal.Instant
): Promise<void> => {
  const held = meeting.startsAt.add({ hours: 4 });
  for (const question of placed) await follow(question, meeting, { held, now });
};

type When = { held: Temporal.Instant; now: Temporal.Instant };

const follow = async (question: Placed, meeting: FilledMeeting, { held, now }: When): Promise<void> => {
  const { id, life, language } = question;
  if (SILENT.includes(life)) return;
  if (life === 'answered') {
    await act(
      recordAnswer,
      { question: id, kind: 'answered', text: wordsFor(seedWords.answers.answered, question) },
      held
    );
    return;
  }
  const fresh = held.until(now).total('hours') < 24 * (DAYS_GIVEN + 2);
  const days =
    life === 'overdue' && fresh
      ? 1
      : life === 'in-work'
        ? Math.max(DAYS_GIVEN, Math.ceil(held.until(now).total('hours') / 24) + 20)
        : DAYS_GIVEN;
  const dueOn = held.toZonedDateTimeISO('Asia/Almaty').toPlainDate().add({ days }).toString();
  const text = wordsFor(seedWords.answers['under-control'], question);
  const control = {
    question: id,
    kind: 'under-control' as const,
    text,
    body: meeting.body,
    coExecutors: [`akimat-${meeting.region}`],
    dueOn,
    task: seedWords.task[language]
  };
  const { assignment } = await act(recordAnswer, control, held);
  if (assignment) await report(question, assignment, { held, now });
};

const OUTCOME_OF: Partial<Record<Life, 'yes' | 'no' | 'another-way' | 'to-be-studied'>> = {
  confirmed: 'yes',
  disputed: 'yes',
  'waiting-for-asker': 'another-way',
  studied: 'to-be-studied',
  refused: 'no'
};

const report = async (question: Placed, assignment: string, { held, now }: When): Promise<void> => {
  const span = Math.min(held.until(now).total('hours'), DAYS_GIVEN * 24);
  const after = (share: number): Temporal.Instant => held.add({ minutes: Math.floor(span * 60 * share) });
  await act(addProgress, { assignment, text: wordsFor(seedWords.progress, question), files: [] }, after(0.4));
  const kind = OUTCOME_OF[question.life];
  if (!kind) return;
  const reportedOn = after(0.8).toZonedDateTimeISO('Asia/Almaty').toPlainDate();
  const onDay = {
    yes: reportedOn.toString(),
    'to-be-studied': now.toZonedDateTimeISO('Asia/Almaty').toPlainDate().add({ days: 40 }).toString(),
    no: '',
    'another-way': ''
  }[kind];
  const text = seedWords.outcomes[kind][question.language];
  const { outcome } = await act(reportOutcome, { assignment, kind, text, onDay, files: [] }, after(0.8));
  if (question.life !== 'confirmed' && question.life !== 'disputed') return;
  const disputed = question.life === 'disputed' ? seedWords.dispute[question.language] : undefined;
  await act(respondToOutcome, { link: question.secret, outcome, verdict: question.life, text: disputed }, after(0.9));
};
