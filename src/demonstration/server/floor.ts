import {
  correctFloor,
  floorTurnsOf,
  originOf,
  partTimesOf,
  pauseFloor,
  resumeFloor,
  timePart
} from '#live/server/index.ts';
import { localTime } from '#platform/words/index.ts';
import { askOnPaper, saveDraft, setVotesAside, supportIntake, writeNote } from '#questions/server/index.ts';
import { act } from './act.ts';

type Meeting = { id: string; startsAt: Temporal.Instant; fate: string; order: number };
type Question = { id: string; language: 'kk' | 'ru' };

const PAPER = {
  kk: 'Ауыл кітапханасын жөндеу қай жылға жоспарланған?',
  ru: 'Когда отремонтируют крышу сельского дома культуры?'
} as const;

/** Made-up votes of two places: a program that counts for nobody, and a hall that votes together and counts. */
const VOTES = [
  { address: '203.0.113.7', agent: 'vote-script/1.0', count: 14 },
  { address: '198.51.100.20', agent: 'Mozilla/5.0 (Linux; Android 14)', count: 9 }
] as const;

/**
 * What makes a meeting's floor more than a row of turns: a pause, a turn put right, parts timed, questions on paper, votes set aside,
 * and what colleagues wrote to each other. `from` is when the report ended.
 */
export const workTheFloor = async (
  meeting: Meeting,
  questions: readonly Question[],
  from: Temporal.Instant
): Promise<void> => {
  await typePaper(meeting, from.add({ minutes: 1 }));
  const [first, second] = questions;
  if (first) await setRobotsAside(meeting, first, from.add({ minutes: 3 }));
  if (second) await writeTogether(second, from.add({ minutes: 2 }));
  if (meeting.fate === 'held') await rightTheFloor(meeting, from.add({ minutes: 66 }));
};

const typePaper = async ({ id, order }: Meeting, at: Temporal.Instant): Promise<void> => {
  const rows = [PAPER.kk, PAPER.ru].map((text, place) => ({ sheet: `${order}-${place + 1}`, text }));
  await act(askOnPaper, { meeting: id, rows }, at);
};

const setRobotsAside = async (meeting: Meeting, question: Question, at: Temporal.Instant): Promise<void> => {
  for (const [place, { address, agent, count }] of VOTES.entries()) {
    const origin = originOf({ meeting: meeting.id, address, agent });
    for (let n = 0; n < count; n += 1)
      await supportIntake.giveSupport(question.id, deviceOf(meeting.order, place * 100 + n), origin);
  }
  const robot = originOf({ meeting: meeting.id, address: VOTES[0].address, agent: VOTES[0].agent });
  const note = 'Он төрт дауыс бір бағдарламадан, бір қалыппен келген.';
  await act(setVotesAside, { question: question.id, ...robot, reason: 'one-program', note }, at);
};

/** A made-up device, the same every time. */
const deviceOf = (order: number, n: number): string =>
  `00000000-0000-8000-8000-${String(order * 1_000 + n).padStart(12, '0')}`;

const NOTE = {
  kk: 'Департаменттен нақты мерзімін сұрадым, жауабын осында жазамын.',
  ru: 'Запросили у департамента точный срок, ответ напишу здесь.'
} as const;
const DRAFTS = {
  kk: ['Жұмыс биылғы жоспарда бар.', 'Жұмыс биылғы жоспарда бар: мердігер анықталды, көктемде басталады.'],
  ru: ['Работы есть в плане года.', 'Работы есть в плане года: подрядчик определён, начнут весной.']
} as const;

const writeTogether = async ({ id, language }: Question, at: Temporal.Instant): Promise<void> => {
  await act(writeNote, { question: id, text: NOTE[language] }, at);
  for (const [version, text] of DRAFTS[language].entries())
    await act(saveDraft, { question: id, base: String(version), text }, at.add({ seconds: 20 * (version + 1) }));
};

const rightTheFloor = async ({ id, startsAt }: Meeting, at: Temporal.Instant): Promise<void> => {
  await act(pauseFloor, { meeting: id, pause: 'technical', note: 'Екінші залдың дыбысы үзілді.' }, at);
  await act(resumeFloor, { meeting: id }, at.add({ minutes: 4 }));
  const report = (await floorTurnsOf(id)).find(({ kind }) => kind === 'report');
  if (report) {
    const startedAt = `${localTime(report.startedAt.add({ minutes: 1 }))}:00`;
    const right = { meeting: id, turn: report.id, kind: 'report' as const, startedAt };
    await act(correctFloor, { ...right, reason: 'Баяндама бір минут кеш басталды.' }, at.add({ minutes: 6 }));
  }
  const [part] = await partTimesOf(id);
  if (!part) return;
  await act(
    timePart,
    { part: part.id, edge: 'begin', at: localTime(startsAt.add({ minutes: 1 })) },
    at.add({ minutes: 7 })
  );
};
