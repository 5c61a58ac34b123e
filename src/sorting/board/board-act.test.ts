import fc from 'fast-check';
import { expect, test } from 'vitest';
import { constraintsOf } from '../constraints.ts';
import type { SortedGroup, SortingResult } from '../result.ts';
import type { Correction, QuestionToSort } from '../sorting-input.ts';
import { type Act, type BoardAct, planAct } from './board-act.ts';
import { carriedOut } from './reshape.ts';

const IDS = ['a', 'b', 'c', 'd', 'e', 'f'];
const QUESTIONS: QuestionToSort[] = IDS.map((id, at) => ({
  id,
  text: `Вопрос ${id}`,
  region: at % 2 === 0 ? 'abai' : 'almaty',
  people: [`asker-${id}`, ...(id === 'c' ? ['x', 'y'] : [])],
  signals: []
}));

const group = (questions: readonly string[], over: Partial<SortedGroup> = {}): SortedGroup => ({
  id: questions[0] ?? '',
  title: { text: `Вопрос ${questions[0] ?? ''}`, lang: 'ru', question: questions[0] ?? null },
  theme: 'roads',
  route: 'ministry',
  body: 'transport',
  certain: false,
  best: [],
  questions,
  places: [],
  terms: { kk: [], ru: [] },
  people: questions.length,
  ranks: {
    support: { position: 1, reason: { column: 'support', people: 1, behindBy: null } },
    fair: { position: 1, reason: { column: 'fair', load: 0, share: 0, places: 0 } },
    urgency: { position: 1, reason: { column: 'urgency', signals: [] } }
  },
  trend: null,
  locked: false,
  ...over
});

const START: SortingResult = {
  method: { version: '1', seed: 1, inputHash: '0'.repeat(64) },
  questions: 6,
  people: 8,
  themes: [],
  groups: [group(['a', 'b', 'd']), group(['c', 'e'], { theme: 'water', route: 'akimat', body: null }), group(['f'])],
  doubts: [
    { one: 'a', other: 'f', probability: 0.6, why: [] },
    { one: 'c', other: 'a', probability: 0.5, why: [] }
  ]
};
const rules = {
  competent: (theme: string) => (theme === 'schools' ? { route: 'ministry' as const, body: 'education' } : undefined),
  langOf: () => 'ru' as const
};
const act = (kind: Act, from: string, over: Partial<BoardAct> = {}): BoardAct => ({
  act: kind,
  group: from,
  target: null,
  questions: [],
  value: null,
  ...over
});
const done = (
  one: BoardAct,
  from: SortingResult = START
): { result: SortingResult; corrections: readonly Correction[] } => {
  const planned = planAct(from, one, rules);
  if (typeof planned === 'string') throw new Error(planned);
  return { result: carriedOut(from, planned, QUESTIONS).result, corrections: planned.corrections };
};
const shapeOf = ({ groups }: SortingResult): string[][] => groups.map(({ questions }) => [...questions]);

test('a merge keeps the name and theme of the group merged into, counts people once, and settles the doubt between them', () => {
  const { result } = done(act('merge', 'f', { target: 'a' }));
  expect(shapeOf(result)).toEqual([
    ['a', 'b', 'd', 'f'],
    ['c', 'e']
  ]);
  expect(result.groups[0]).toMatchObject({
    id: 'a',
    theme: 'roads',
    people: 4,
    places: [
      { region: 'almaty', questions: 3 },
      { region: 'abai', questions: 1 }
    ]
  });
  expect(result.doubts).toEqual([{ one: 'c', other: 'a', probability: 0.5, why: [] }]);
  expect(result.themes).toEqual([
    { theme: 'roads', groups: ['a'], questions: 4, people: 4, trend: null },
    { theme: 'water', groups: ['c'], questions: 2, people: 4, trend: null }
  ]);
});

test('a split founds a group under the first question cut off, and the doubt follows the first question of the old one', () => {
  const { result } = done(act('split', 'a', { questions: ['a', 'd'] }));
  expect(shapeOf(result).toSorted()).toEqual([['a', 'd'], ['b'], ['c', 'e'], ['f']]);
  expect(result.doubts.map(({ one, other }) => [one, other])).toEqual([
    ['a', 'f'],
    ['c', 'a']
  ]);
  expect(result.groups.find(({ id }) => id === 'b')?.title).toEqual({ text: 'Вопрос b', lang: 'ru', question: 'b' });
});

test('what is said of a group stands at once: its theme with who answers, its name, its lock', () => {
  expect(done(act('theme', 'c', { value: 'schools' })).result.groups.find(({ id }) => id === 'c')).toMatchObject({
    theme: 'schools',
    route: 'ministry',
    body: 'education',
    certain: true
  });
  const locked = done(act('lock', 'a')).result;
  expect(planAct(locked, act('split', 'a', { questions: ['b'] }), rules)).toBe('sorting-group-locked');
  expect(planAct(locked, act('merge', 'f', { target: 'a' }), rules)).toBe('sorting-group-locked');
  expect(done(act('unlock', 'a'), locked).result.groups.find(({ id }) => id === 'a')?.locked).toBe(false);
});

test('different and same decide a doubt', () => {
  const different = done(act('different', 'a', { target: 'f' }));
  expect(shapeOf(different.result)).toHaveLength(3);
  expect(different.result.doubts).toEqual([{ one: 'c', other: 'a', probability: 0.5, why: [] }]);
  expect(shapeOf(done(act('same', 'a', { target: 'c' })).result)[0]).toEqual(['a', 'b', 'c', 'd', 'e']);
});

test('what cannot be done is refused: groups that are gone, a group with itself, all its questions or none', () => {
  expect(planAct(START, act('lock', 'z'), rules)).toBe('sorting-group-gone');
  expect(planAct(START, act('merge', 'a', { target: 'z' }), rules)).toBe('sorting-group-gone');
  expect(planAct(START, act('move', 'a', { target: 'c', questions: ['f'] }), rules)).toBe('sorting-group-gone');
  expect(planAct(START, act('merge', 'a', { target: 'a' }), rules)).toBe('sorting-same-group');
  expect(planAct(START, act('split', 'c', { questions: ['c', 'e'] }), rules)).toBe('sorting-no-part');
});

/** Groups by these constraints alone, the machine holding every question for the same as the first. */
const sortedBy = (corrections: readonly Correction[]): string[][] => {
  const leaders: number[] = [];
  const { together, apart } = constraintsOf(IDS, corrections, leaders);
  const founders: number[] = [];
  for (const number of IDS.keys()) {
    const leader = together(number) ?? founders.find((founder) => !apart(number, founder)) ?? number;
    if (leader === number) founders.push(number);
    leaders.push(leader);
  }
  return [...Map.groupBy(IDS.keys(), (number) => leaders[number]).values()].map((all) =>
    all.map((at) => IDS[at] ?? '')
  );
};

test('whatever analysts do, every question stays in one group, and a sorting anew that would join all keeps what they did', () => {
  const kinds: Act[] = ['move', 'merge', 'split', 'same'];
  const anAct = fc.record({
    kind: fc.constantFrom(...kinds),
    from: fc.nat(5),
    to: fc.nat(5),
    part: fc.uniqueArray(fc.constantFrom(...IDS), { minLength: 1, maxLength: 4 })
  });
  fc.assert(
    fc.property(fc.array(anAct, { minLength: 1, maxLength: 8 }), (acts) => {
      let result = START;
      const corrections: Correction[] = [];
      const touched = new Set<string>();
      for (const { kind, from, to, part } of acts) {
        const [source, target] = [result.groups[from % result.groups.length], result.groups[to % result.groups.length]];
        if (!source || !target) continue;
        const questions = source.questions.filter((id) => part.includes(id));
        const planned = planAct(result, act(kind, source.id, { target: target.id, questions }), rules);
        if (typeof planned === 'string') continue;
        corrections.push(...planned.corrections);
        for (const made of planned.made) for (const id of made.questions) touched.add(id);
        result = carriedOut(result, planned, QUESTIONS).result;
        expect(shapeOf(result).flat().toSorted()).toEqual(IDS);
        expect(result.groups.map(({ ranks }) => ranks.support.position)).toEqual(result.groups.map((_, at) => at + 1));
      }
      const standing = shapeOf(result).filter(([first]) => touched.has(first ?? ''));
      const anew = sortedBy(corrections).map((ids) => ids.filter((id) => touched.has(id)));
      for (const questions of standing) expect(anew).toContainEqual(questions);
    })
  );
});
