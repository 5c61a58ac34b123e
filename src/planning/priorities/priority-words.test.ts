import { expect, test } from 'vitest';
import { LOCALES } from '#platform/locale.ts';
import type { ComponentId } from './component.ts';
import { explanationOf } from './explanation.ts';
import type { RegionFigure } from './figure.ts';
import { priorityIndex } from './priority-index.ts';
import { figureText, indicatorTerms, priorityJustification, reasonWords } from './priority-words.ts';
import type { PrioritiesBasis } from './priorities-content.ts';

const figure = (
  component: ComponentId,
  region: string,
  value: number,
  of: number | null = null,
  by: number | null = null
): RegionFigure => ({
  component,
  region,
  value,
  numerator: of,
  denominator: by
});
const ROADS = 'indicator:00000000-0000-7000-8000-000000000001';
const figures = [
  figure('questions', 'abai', 41.26, 246, 595_676),
  figure('questions', 'turkistan', 12, 250, 2_000_000),
  figure('unresolved', 'abai', 0.4286, 3, 7),
  figure('unresolved', 'turkistan', 1, 2, 2),
  figure('visit', 'abai', 1410),
  figure('visit', 'turkistan', 410, 410),
  figure(ROADS, 'abai', 17.4)
];
const components = (['questions', 'unresolved', 'visit', ROADS] as const).map((component) => ({
  component,
  weight: component === 'unresolved' ? 5 : 20,
  pressing: 'higher' as const
}));
const basis: PrioritiesBasis = {
  body: 'transport',
  year: 2027,
  asOf: Temporal.PlainDate.from('2026-11-22'),
  components,
  indicators: [
    { id: ROADS.slice(10), name: 'Нашар жолдар', unit: '%', period: '2026', source: 'ҰСБ', pressing: 'higher' }
  ],
  reason: null,
  ranked: priorityIndex(['abai', 'turkistan'], figures, components)
};

/** With plain spaces in numbers. */
const plain = (text: string): string => text.replaceAll('\u00A0', ' ');

const names = (parts: readonly { component: string }[] = []) => parts.map(({ component }) => component);

test('what speaks for a region and what against are told apart, the strongest first', () => {
  const [first, second] = basis.ranked.map(explanationOf);
  expect([names(first?.for), names(first?.against), names(first?.missing)]).toEqual([
    ['questions', 'visit'],
    ['unresolved'],
    []
  ]);
  expect([names(second?.for), names(second?.against), names(second?.missing)]).toEqual([
    ['unresolved'],
    ['questions', 'visit'],
    [ROADS]
  ]);
});

test('each part is a whole sentence with its figure, its fraction and its place', () => {
  const said = basis.ranked.flatMap(({ parts }) => parts.map((part) => reasonWords(part, indicatorTerms(basis), 'ru')));
  expect(said.map((reason) => reason && [plain(reason.fact), reason.place])).toEqual([
    ['41,3 вопроса на 100 000 жителей', '1-е место из 2'],
    ['не исполнено обещаний: 3 из 7 (43 %)', '2-е место из 2'],
    ['приезд первого руководителя не записан, дней не менее: 1 410', '1-е место из 2'],
    ['Нашар жолдар: 17,4 %', '1-е место из 1'],
    ['12,0 вопроса на 100 000 жителей', '2-е место из 2'],
    ['не исполнено обещаний: 2 из 2 (100 %)', '1-е место из 2'],
    ['дней со дня приезда первого руководителя: 410', '2-е место из 2'],
    undefined
  ]);
  expect(plain(figureText(figure('visit', 'abai', 1410), 'kk'))).toBe('кемінде 1 410');
  expect(figureText(figure('risks', 'abai', 3, 2, 1), 'en')).toBe('3');
});

test('regions with the same figure say that they share a place', () => {
  const shared = ['abai', 'turkistan', 'ulytau'].map((region) =>
    figure('risks', region, region === 'ulytau' ? 1 : 2, 2, 0)
  );
  const [first] = priorityIndex(['abai', 'turkistan', 'ulytau'], shared, [
    { component: 'risks', weight: 1, pressing: 'higher' }
  ]);
  expect(first?.parts.map((part) => reasonWords(part, new Map(), 'kk'))).toEqual([
    { fact: 'тіркелген тәуекел: 2, оның ішінде жоғарысы: 0', place: '3 ішінде 1-орын, тағы 1 өңірмен бірге' }
  ]);
});

test('a proposal is justified by the region’s place, in every language', () => {
  expect(plain(priorityJustification(basis, 'abai', 'kk') ?? '')).toBe(
    '2027 жылға басымдық реті бойынша 1-орын, индексі 76,9. Негізі: 100 000 тұрғынға 41,3 сұрақ (2 ішінде 1-орын); ' +
      'бірінші басшының барғаны тіркелмеген, кемінде 1 410 күн (2 ішінде 1-орын).'
  );
  expect(priorityJustification(basis, 'ulytau', 'kk')).toBeUndefined();
  expect(LOCALES.map((locale) => priorityJustification(basis, 'turkistan', locale)?.length ?? 0)).not.toContain(0);
});
