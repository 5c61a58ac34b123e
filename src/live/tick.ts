import { bySupport, type BoardSnapshot, firstBy, LISTED, type ListedQuestion } from './snapshot.ts';

/**
 * What has changed between two snapshots. The counts of support, which change most, take a number each; everything else
 * that changed comes whole.
 */
export type Tick = Partial<Omit<BoardSnapshot, 'questions'>> & {
  /** New counts of listed questions, by number. */
  support?: Record<string, number>;
  /** Questions that are new in the list or changed in more than their count. */
  listed?: ListedQuestion[];
  /** Numbers that left the list. */
  gone?: string[];
};

const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

const byNumber = (questions: readonly ListedQuestion[]): Map<string, ListedQuestion> =>
  new Map(questions.map((question) => [question.number, question]));

/** The tick that leads from one snapshot to another; undefined when they are alike. */
export const tickBetween = (before: BoardSnapshot, after: BoardSnapshot): Tick | undefined => {
  const tick: Tick = { ...changedParts(before, after), ...changedQuestions(before.questions, after.questions) };
  return Object.keys(tick).length > 0 ? tick : undefined;
};

const changedParts = (before: BoardSnapshot, after: BoardSnapshot): Tick => ({
  ...(same(before.meeting, after.meeting) ? {} : { meeting: after.meeting }),
  ...(before.phase === after.phase ? {} : { phase: after.phase }),
  ...(before.code === after.code ? {} : { code: after.code }),
  ...(same(before.clock, after.clock) ? {} : { clock: after.clock }),
  ...(same(before.onScreen, after.onScreen) ? {} : { onScreen: after.onScreen }),
  ...(same(before.next, after.next) ? {} : { next: after.next }),
  ...(same(before.counts, after.counts) ? {} : { counts: after.counts })
});

const changedQuestions = (before: readonly ListedQuestion[], after: readonly ListedQuestion[]): Tick => {
  const known = byNumber(before);
  const support: Record<string, number> = {};
  const listed: ListedQuestion[] = [];
  for (const question of after) {
    const was = known.get(question.number);
    known.delete(question.number);
    if (!was || !same({ ...was, support: 0 }, { ...question, support: 0 })) listed.push(question);
    else if (was.support !== question.support) support[question.number] = question.support;
  }
  return {
    ...(Object.keys(support).length > 0 ? { support } : {}),
    ...(listed.length > 0 ? { listed } : {}),
    ...(known.size > 0 ? { gone: Array.from(known.keys()) } : {})
  };
};

/** The snapshot after a tick. Runs in the browser: nothing here is younger than the browsers of 2020. */
export const applyTick = (before: BoardSnapshot, { support, listed, gone, ...parts }: Tick): BoardSnapshot => {
  const questions = byNumber(before.questions);
  for (const number of gone || []) questions.delete(number);
  for (const question of listed || []) questions.set(question.number, question);
  for (const number of Object.keys(support || {})) {
    const question = questions.get(number);
    const count = support && support[number];
    if (question && count !== undefined) questions.set(number, { ...question, support: count });
  }
  return { ...before, ...parts, questions: firstBy(questions.values(), bySupport, LISTED) };
};
