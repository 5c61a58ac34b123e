import {
  type CellReading,
  misread,
  type NamedChoice,
  optional,
  type Period,
  readChoice,
  readPeriod,
  readText,
  required,
  type TableFormat,
  type Texts,
  understood
} from '#platform/table-import/index.ts';
import { database, type Database, type Tx } from '#platform/server/database/database.ts';
import type { ImportScope } from '#platform/server/table-import/index.ts';
import { isValidOn, regionChoices } from '#registry/index.ts';
import { holdersOf, listRegions } from '#registry/server/index.ts';
import { formatChoices } from '../../proposals/server/proposal-format.ts';
import { PLAN_HOLDERS, PLAN_ITEM_KINDS } from '../departmental-plan.ts';
import { planItemKindWords } from '../plan-words.ts';

/** A row of a body's own table of its plan. */
export type PlanRow = {
  kind: string;
  post: string | null;
  when: Period;
  region: string | null;
  format: string | null;
  themeKk: string;
  themeRu: string;
};

/** What stands for the whole country in a cell. */
export const COUNTRY = 'country';

const texts = (kk: string, ru: string, en: string): Texts => ({ kk, ru, en });

const KIND_NAMES: Readonly<Record<(typeof PLAN_ITEM_KINDS)[number], readonly string[]>> = {
  meeting: ['кездесу', 'встреча', 'встреча с населением', 'халықпен кездесу', 'отчётная встреча'],
  briefing: ['пресс-конференция', 'баспасөз мәслихаты'],
  interview: ['сұхбат'],
  publication: ['мақала', 'статья', 'публикация в СМИ'],
  broadcast: ['эфир', 'тікелей эфир', 'прямой эфир', 'передача'],
  'open-day': ['день открытых дверей', 'ашық есік күні'],
  hotline: ['горячая линия', 'жедел желі', 'прямая линия'],
  reception: ['приём граждан', 'выездной приём', 'азаматтарды қабылдау'],
  other: ['прочее', 'иное', 'басқа']
};

const kindChoices = (): NamedChoice[] =>
  PLAN_ITEM_KINDS.map((kind) => ({
    value: kind,
    shown: texts(planItemKindWords(kind, 'kk'), planItemKindWords(kind, 'ru'), planItemKindWords(kind, 'en')),
    names: KIND_NAMES[kind]
  }));

/** A day or a whole month: a plan knows nothing between. */
const readDayOrMonth =
  (year: number) =>
  (text: string): CellReading<Period> => {
    const reading = readPeriod({ year })(text);
    if (!reading.ok) return reading;
    return ['day', 'month'].includes(reading.value.kind) ? understood(reading.value) : misread('day-or-month');
  };

const countryChoice: NamedChoice = {
  value: COUNTRY,
  shown: texts('Бүкіл ел', 'Вся страна', 'Whole country'),
  names: ['республика', 'РК', 'ҚР', 'барлық өңірлер', 'все регионы', 'республика бойынша', 'по республике']
};

/** The columns of a table of a body's plan; its posts and the regions are those of the year's first day. */
export const planFormat = async (
  { body, year }: ImportScope,
  db: Database | Tx = database()
): Promise<TableFormat<PlanRow>> => {
  const first = Temporal.PlainDate.from({ year, month: 1, day: 1 });
  const [holders, all] = await Promise.all([holdersOf([body], first, PLAN_HOLDERS, db), listRegions()]);
  const regions = [countryChoice, ...regionChoices(all.filter((region) => isValidOn(region, first)))];
  const posts: NamedChoice[] = holders.map(({ id, titles }) => ({ value: id, shown: titles, names: [] }));
  return { ...whoColumns(posts), ...whereColumns(year, regions), ...themeColumns() };
};

const whoColumns = (posts: readonly NamedChoice[]): Pick<TableFormat<PlanRow>, 'kind' | 'post'> => ({
  kind: required(
    {
      names: texts('Іс-шара түрі', 'Вид мероприятия', 'Kind'),
      aliases: ['Түрі', 'Вид', 'Мероприятие', 'Іс-шара', 'Тип'],
      example: texts(
        planItemKindWords('meeting', 'kk'),
        planItemKindWords('meeting', 'ru'),
        planItemKindWords('meeting', 'en')
      )
    },
    readChoice(kindChoices())
  ),
  post: optional(
    {
      names: texts('Кім өткізеді', 'Кто проводит', 'Who holds it'),
      aliases: ['Лауазымы', 'Должность', 'Ответственный', 'Жауапты', 'Спикер', 'Руководитель'],
      example: posts[0]?.shown ?? texts('', '', '')
    },
    readChoice(posts)
  )
});

const whereColumns = (
  year: number,
  regions: readonly NamedChoice[]
): Pick<TableFormat<PlanRow>, 'when' | 'region' | 'format'> => ({
  when: required(
    {
      names: texts('Күні немесе айы', 'Дата или месяц', 'Day or month'),
      aliases: ['Күні', 'Айы', 'Уақыты', 'Мерзімі', 'Дата', 'Месяц', 'Срок', 'Сроки', 'Когда', 'Дата проведения'],
      example: texts(`14.04.${year}`, `14.04.${year}`, `14.04.${year}`)
    },
    { read: readDayOrMonth(year) }
  ),
  region: optional(
    {
      names: texts('Өңір', 'Регион', 'Region'),
      aliases: ['Облыс', 'Область', 'Қайда', 'Где', 'Место', 'Регион проведения'],
      example: regions[1]?.shown ?? texts('', '', '')
    },
    readChoice(regions)
  ),
  format: optional(
    {
      names: texts('Өту түрі', 'Формат', 'Format'),
      aliases: ['Форматы', 'Формат проведения', 'Өткізу форматы'],
      example: formatChoices[0]?.shown ?? texts('', '', '')
    },
    readChoice(formatChoices)
  )
});

const themeColumns = (): Pick<TableFormat<PlanRow>, 'themeKk' | 'themeRu'> => ({
  themeKk: required(
    {
      names: texts('Тақырыбы қазақша', 'Тема на казахском', 'Theme in Kazakh'),
      aliases: ['Тақырыбы', 'Тақырып', 'Тема (каз)', 'Тақырыбы (қаз)'],
      example: texts('Мысал: жол жөндеу', 'Мысал: жол жөндеу', 'Мысал: жол жөндеу')
    },
    { read: readText(300) }
  ),
  themeRu: required(
    {
      names: texts('Тақырыбы орысша', 'Тема на русском', 'Theme in Russian'),
      aliases: ['Тема', 'Тема (рус)', 'Тақырыбы (орыс)'],
      example: texts('Пример: ремонт дорог', 'Пример: ремонт дорог', 'Пример: ремонт дорог')
    },
    { read: readText(300) }
  )
});
