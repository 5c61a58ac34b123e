import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { askQuestion, moderateQuestion, supportIntake } from '#questions/server/index.ts';
import { steady } from '../life.ts';
import { act } from './act.ts';
import { deviceOf } from './devices.ts';
import type { FilledMeeting } from './meetings.ts';

/** The body that has an analyst's account: its last meetings were asked as much as a board is worth. */
const BODY = 'transport';
const MEETINGS = 3;

type GoldQuestion = { id: string; text: string; theme: string };

const goldQuestions = (): GoldQuestion[] =>
  ['kk', 'ru'].flatMap((language) =>
    readFileSync(join(import.meta.dirname, `../../../db/reference/gold/${language}.jsonl`), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as GoldQuestion & { body: string })
      .filter(({ body }) => body === BODY)
  );

/** The questions written for the gold set, by the meeting they are asked at: roads at one and the next but one, all else between them. */
export const goldByMeeting = (meetings: readonly FilledMeeting[]): ReadonlyMap<FilledMeeting, GoldQuestion[]> => {
  const held = meetings.filter(({ body, fate }) => body === BODY && fate === 'held').slice(-MEETINGS);
  const shared = new Map<FilledMeeting, GoldQuestion[]>();
  for (const [at, question] of goldQuestions().entries()) {
    const place = !question.theme.startsWith('roads') ? 1 : at % 3 === 0 ? 0 : 2;
    const meeting = held[place];
    if (meeting) shared.set(meeting, [...(shared.get(meeting) ?? []), question]);
  }
  return shared;
};

/** Asks and publishes them in the days before the meeting; some people stand behind each. */
export const askGoldQuestions = async (meeting: FilledMeeting, questions: readonly GoldQuestion[]): Promise<void> => {
  for (const [at, { id, text }] of questions.entries()) {
    const asked = meeting.startsAt.subtract({ hours: 24, minutes: 11 * (questions.length - at) });
    const { question } = await act(askQuestion, { meeting: meeting.id, text, door: 'web' }, asked);
    await act(moderateQuestion, { question, verdict: 'publish' }, asked.add({ minutes: 50 }));
    const supporters = Array.from({ length: steady(at, 14) }, (_, nth) => deviceOf(`${id}:${nth}`));
    await Promise.all(supporters.map((device) => supportIntake.giveSupport(question, device)));
  }
};
