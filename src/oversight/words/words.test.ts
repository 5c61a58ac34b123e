import { expect, test } from 'vitest';
import { type Deadline, deadlineOf, editions, type Norm, VERDICT_KINDS, workingCalendar } from '#decree/index.ts';
import { LOCALES } from '#platform/locale.ts';
import holidaysFile from '../../../db/reference/holidays.json' with { type: 'json' };
import { deedWord } from './deed-words.ts';
import { roleWord, sourceWord, termWords, triggerWord } from './norm-words.ts';
import { stepWords } from './step-words.ts';
import { reasonWords, verdictWord } from './verdict-words.ts';

const calendar = workingCalendar(
  holidaysFile.years.map(({ year, holidays }) => ({
    year,
    holidays: holidays.map(({ on, kind, moves }) => ({ on, kind: kind === 'holiday' ? 'holiday' : 'day-off', moves })),
    overrides: []
  }))
);
const norms = Object.values(editions).flatMap((edition) => edition.norms);
const normOf = (id: string): Norm => {
  const norm = norms.find((each) => each.id === id);
  if (!norm) throw new Error(`no norm ${id}`);
  return norm;
};
const explained = (id: string, aroseOn: string): readonly string[] => {
  const deadline: Deadline | null = deadlineOf(normOf(id), Temporal.PlainDate.from(aroseOn), calendar);
  return LOCALES.map((locale) => (deadline?.steps ?? []).map((step) => stepWords(step, locale)).join(' '));
};

test('10 January 2027 explains itself in three languages', () => {
  expect(explained('4-3', '2027-01-01')).toEqual([
    'Жарлық бойынша мерзім — 2027 жылғы 10 қаңтар. 2027 жылғы 10 қаңтар — жексенбі. ' +
      'Жарлық бұл мерзімді кейінге жылжытпайды. Соңғы ескерту — 2027 жылғы 8 қаңтар, жұма.',
    'Срок по Указу — 10 января 2027 года. 10 января 2027 года — воскресенье. ' +
      'Указ этот срок не переносит. Последнее предупреждение: пятница, 8 января 2027 года.',
    'By the decree the term is 10 January 2027. 10 January 2027 is a Sunday. ' +
      'The decree does not move it. The last warning goes out on Friday, 8 January 2027.'
  ]);
});

test('five working days over Nauryz explain what was not counted, and that the term is ours', () => {
  expect(explained('1-6', '2026-03-19')).toEqual([
    'Жарлықта мерзім көрсетілмеген; өз мерзіміміз — 2026 жылғы 19 наурыздан кейінгі 5 жұмыс күні, яғни 2026 жылғы 31 наурыз. ' +
      'Демалыс күндері саналмады: 2026 жылғы 21–25 наурыз, 2026 жылғы 28–29 наурыз.',
    'Указ срока не называет; наш срок по умолчанию — 5 рабочих дней после 19 марта 2026 года, то есть 31 марта 2026 года. ' +
      'Выходные и праздничные дни не считались: 21–25 марта 2026 года, 28–29 марта 2026 года.',
    'The decree names no term; our default is 5 working days after 19 March 2026, that is 31 March 2026. ' +
      'Days off were not counted: 21–25 March 2026, 28–29 March 2026.'
  ]);
});

test('a term counted from a period or back from a meeting names the day it leads to', () => {
  expect(explained('1-7', '2026-08-15').map((text) => text.split('. ')[0])).toEqual([
    'Жарлықта мерзім көрсетілмеген; өз мерзіміміз — кезең (2026 жылғы үшінші тоқсан) аяқталғаннан кейінгі айдың 10-күні, яғни 2026 жылғы 10 қазан',
    'Указ срока не называет; наш срок по умолчанию — 10-е число месяца после окончания периода (третий квартал 2026 года), то есть 10 октября 2026 года',
    'The decree names no term; our default is day 10 of the month after the period (third quarter of 2026), that is 10 October 2026'
  ]);
  expect(explained('1-4-6', '2026-11-20')).toEqual([
    'Жарлықта мерзім көрсетілмеген; өз мерзіміміз — 2026 жылғы 20 қарашадан 14 күн бұрын, яғни 2026 жылғы 6 қараша.',
    'Указ срока не называет; наш срок по умолчанию — за 14 дней до 20 ноября 2026 года, то есть 6 ноября 2026 года.',
    'The decree names no term; our default is 14 days before 20 November 2026, that is 6 November 2026.'
  ]);
});

test('each day off is named for what it is', () => {
  const said = (['holiday', 'day-off', 'substitute', 'made-free'] as const).map((status) =>
    stepWords({ code: 'falls-on-day-off', on: '2026-12-16', status }, 'ru')
  );
  expect(said).toEqual([
    '16 декабря 2026 года — праздничный день.',
    '16 декабря 2026 года — нерабочий день.',
    '16 декабря 2026 года — выходной, перенесённый с праздника.',
    '16 декабря 2026 года — день, объявленный выходным постановлением Правительства.'
  ]);
});

test('the reason of a verdict counts its days in each language', () => {
  const reasons = [1, 2, 5].flatMap((daysLate) =>
    LOCALES.map((locale) => reasonWords({ code: 'done-late', on: '2026-12-16', daysLate }, locale))
  );
  expect(reasons).toEqual([
    '2026 жылғы 16 желтоқсанда орындалды, 1 күнге кешікті',
    'Исполнено 16 декабря 2026 года, опоздание 1 день',
    'Done on 16 December 2026, 1 day late',
    '2026 жылғы 16 желтоқсанда орындалды, 2 күнге кешікті',
    'Исполнено 16 декабря 2026 года, опоздание 2 дня',
    'Done on 16 December 2026, 2 days late',
    '2026 жылғы 16 желтоқсанда орындалды, 5 күнге кешікті',
    'Исполнено 16 декабря 2026 года, опоздание 5 дней',
    'Done on 16 December 2026, 5 days late'
  ]);
});

test('what is missing is named within the sentence, in lower case; alone it begins with a capital', () => {
  const reason = { code: 'part-missing', missing: ['VideoLinkAgreed'], daysLate: 1 } as const;
  expect(LOCALES.map((locale) => reasonWords(reason, locale))).toEqual([
    'Бәрі тіркелмеген, жетіспейтіні: бейнеконференцбайланыс келісілді. Мерзімі 1 күн бұрын өтті',
    'Записано не всё, недостаёт: видеоконференцсвязь согласована. Срок истёк 1 день назад',
    'A part is missing: video link agreed. The term ended 1 day ago'
  ]);
  expect(LOCALES.map((locale) => deedWord('VideoLinkAgreed', locale))).toEqual([
    'Бейнеконференцбайланыс келісілді',
    'Видеоконференцсвязь согласована',
    'Video link agreed'
  ]);
});

test('on the last day the reason says today', () => {
  expect(LOCALES.map((locale) => reasonWords({ code: 'time-left', days: 0 }, locale))).toEqual([
    'Мерзімі бүгін',
    'Срок сегодня',
    'Due today'
  ]);
});

test('the terms of the decree are said as it says them', () => {
  const terms = ['1-4-3', '1-6', '1-4-6', '1-7', '7'].map((id) => normOf(id).due);
  expect(LOCALES.map((locale) => terms.map((due) => termWords(due, locale)))).toEqual([
    [
      '15 желтоқсаннан кешіктірмей',
      '5 жұмыс күні ішінде',
      'кездесуге кемінде 14 күн қалғанда',
      'кезеңнен кейінгі айдың 10-күнінен кешіктірмей',
      'мерзімі көрсетілмеген'
    ],
    [
      'не позднее 15 декабря',
      'в течение 5 рабочих дней',
      'не позднее чем за 14 дней до встречи',
      'не позднее 10-го числа месяца после периода',
      'срок не назван'
    ],
    [
      'by 15 December',
      'within 5 working days',
      'at least 14 days before the meeting',
      'by day 10 of the month after the period',
      'no term is named'
    ]
  ]);
});

test('every norm and every verdict has its words in each language', () => {
  const said = LOCALES.flatMap((locale) => [
    ...VERDICT_KINDS.map((kind) => verdictWord(kind, locale)),
    ...norms.flatMap(({ duty, trigger, due, needs }) => [
      ...(duty ? [roleWord(duty, locale)] : []),
      triggerWord(trigger, locale),
      sourceWord(due.source, locale),
      termWords(due, locale),
      ...needs.map(({ event }) => deedWord(event, locale))
    ])
  ]);
  expect(said.filter((text) => text.trim() === '' || /decree_|undefined|\{/.test(text))).toEqual([]);
});
