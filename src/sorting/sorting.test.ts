import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createGrouping, createNeighbours, learnPlaces, pairModelFrom, portraitOf, type Portrait } from './index.ts';
import kk from '../../db/reference/questions.json' with { type: 'json' };

const gazetteer = learnPlaces([
  { id: 'turkistan', names: ['Түркістан облысы', 'Туркестанская область', 'Түркістан', 'Туркестан'] },
  { id: 'aqtau', names: ['Ақтау қаласы', 'г. Актау'] },
  { id: 'kentau', names: ['Кентау қаласы', 'г. Кентау'] }
]);
const read = (text: string): Portrait => portraitOf(text, gazetteer);

const TOLD = [
  ['Ауылдағы жолдар қашан жөнделеді?', 'Ауыл жолын жөндеу қашан басталады?'],
  ['Когда отремонтируют дорогу в наше село?', 'Ремонт дороги в наше село когда начнётся?'],
  ['Мектепте неге ыстық тамақ берілмейді?', 'Мектепте балаларға ыстық тамақ неге жоқ?'],
  ['Почему не хватает мест в детском саду?', 'В детском саду не хватает мест, почему?'],
  ['Су құбыры қашан тартылады?', 'Ауылға су құбырын қашан тартасыздар?'],
  ['Когда повысят зарплату учителям?', 'Учителям когда зарплату повысят?']
];
const examples = [
  ...TOLD.flatMap((texts, group) =>
    texts.map((text, at) => ({ id: `${group}-${at}`, text, theme: 't', group: `g${group}` }))
  ),
  ...kk.questions.map(({ id, text }) => ({ id: `q${id}`, text, theme: 't', group: null }))
];
const { model } = pairModelFrom(examples, gazetteer);

/** Whether the second text, asked after the first and 76 others, is put into the group of the first. */
const joins = (first: string, second: string): boolean => {
  const grouping = createGrouping({ ...model, same: 0.4 });
  const founder = grouping.place(read(first)).leader;
  for (const { text } of kk.questions) grouping.place(read(text));
  return grouping.place(read(second)).leader === founder;
};

const KAZAKH = 'Түркістанда балабақшаға кезек бес жыл күтіледі, орын қашан көбейеді?';
const RUSSIAN = 'В Актау третий месяц нет горячей воды в 12 микрорайоне, когда включат?';

test.each([
  ['typing mistakes', RUSSIAN, 'В Актау третий месец нет горячей вады в 12 микрорайоне, когда вклучат?'],
  ['missing Kazakh letters', KAZAKH, 'Туркистанда балабакшага кезек бес жыл кутиледи, орын кашан кобейеди?'],
  ['Latin letters', KAZAKH, 'Túrkistanda balabaqshaǵa kezek bes jyl kútiledi, oryn qashan kóbeıedi?'],
  ['another order of words', KAZAKH, 'Орын қашан көбейеді, балабақшаға кезек Түркістанда бес жыл күтіледі?'],
  ['a greeting', KAZAKH, `Сәлеметсіз бе, құрметті министр! ${KAZAKH} Рақмет.`],
  ['a greeting in Russian', RUSSIAN, `Здравствуйте, уважаемый господин аким! ${RUSSIAN} Заранее спасибо.`]
])('%s keep the group', (_change, text, changed) => {
  expect(joins(text, changed)).toBe(true);
});

test.each([
  [
    'a denial turned',
    RUSSIAN,
    RUSSIAN.replace('нет горячей воды', 'есть горячая вода').replace('когда включат', 'когда отключат')
  ],
  ['a Kazakh denial turned', 'Мектепте ыстық тамақ беріледі ме?', 'Мектепте ыстық тамақ берілмейді ме?'],
  ['another number', RUSSIAN, RUSSIAN.replace('12', '27')],
  ['another place', RUSSIAN, RUSSIAN.replace('Актау', 'Кентау')],
  ['another place in Kazakh', KAZAKH, KAZAKH.replace('Түркістанда', 'Ақтауда')]
])('%s leaves the group', (_change, text, changed) => {
  expect(joins(text, changed)).toBe(false);
});

test('the same letter again joins its group at once, and no chain of likenesses joins what its leader is not like', () => {
  const grouping = createGrouping(model);
  const [first, again] = [grouping.place(read(KAZAKH)), grouping.place(read(KAZAKH))];
  expect([first.leader, again]).toEqual([0, { leader: 0, decision: undefined, asks: [] }]);
});

test('a person who parts two questions is obeyed, and one who joins them', () => {
  const parted = createGrouping(model, { together: () => undefined, apart: () => true });
  const joined = createGrouping(model, { together: (number) => (number === 1 ? 0 : undefined), apart: () => false });
  const placed = [parted, joined].map((grouping) => {
    grouping.place(read(KAZAKH));
    return grouping.place(read(grouping === parted ? KAZAKH : RUSSIAN)).leader;
  });
  expect(placed).toEqual([1, 0]);
});

const sentence = fc.array(fc.constantFrom(...kk.questions.flatMap(({ text }) => text.split(' '))), {
  minLength: 1,
  maxLength: 12
});

test('the same questions in the same order give the same groups, each around a leader that leads itself', () => {
  fc.assert(
    fc.property(fc.array(sentence, { maxLength: 30 }), (texts) => {
      const run = (): number[] => {
        const grouping = createGrouping(model);
        return texts.map((words) => grouping.place(read(words.join(' '))).leader);
      };
      const leaders = run();
      expect(run()).toEqual(leaders);
      expect(leaders.every((leader, at) => leader <= at && leaders[leader] === leader)).toBe(true);
    }),
    { numRuns: 25 }
  );
});

test('a text is its own nearest neighbour, alike in full, and asking keeps nothing', () => {
  fc.assert(
    fc.property(fc.array(sentence, { minLength: 1, maxLength: 20 }), (texts) => {
      const index = createNeighbours();
      const portraits = texts.map((words) => portraitOf(words.join(' ')));
      for (const { telling } of portraits) index.add(telling);
      const ask = (): unknown => portraits.map(({ telling }) => index.nearest(telling, 3));
      const answers = ask();
      expect(ask()).toEqual(answers);
      const own = portraits.filter(({ telling }) => telling.length > 0);
      expect(own.map(({ telling }) => index.nearest(telling, 1)[0]?.likeness.toFixed(6))).toEqual(
        own.map(() => '1.000000')
      );
    }),
    { numRuns: 40 }
  );
});
