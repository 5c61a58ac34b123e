import { DEFAULT_EDITION, editions, isInScope } from '#decree/index.ts';
import * as m from '#paraglide/messages.js';
import {
  type NamedChoice,
  optional,
  type Period,
  readChoice,
  readChoices,
  readNumber,
  readPeriod,
  readText,
  required,
  type TableFormat,
  type Texts
} from '#platform/table-import/index.ts';
import type { ImportScope } from '#platform/server/table-import/index.ts';
import { bodyChoices, isValidOn, regionChoices } from '#registry/index.ts';
import { listBodies, listRegions } from '#registry/server/index.ts';
import { FORMATS } from '../../schedule.ts';

/** A row of a ministry's own table of proposals. Districts are read with their regions known. */
export type ProposalRow = {
  region: string;
  districts: string | null;
  otherRegions: readonly string[] | null;
  when: Period;
  format: string | null;
  themeKk: string;
  themeRu: string;
  justificationKk: string | null;
  justificationRu: string | null;
  participants: number | null;
  jointWith: readonly string[] | null;
};

type Words = (input: Record<string, never>, options: { locale: 'kk' | 'ru' | 'en' }) => string;
const inThree = (words: Words): Texts => ({
  kk: words({}, { locale: 'kk' }),
  ru: words({}, { locale: 'ru' }),
  en: words({}, { locale: 'en' })
});
const texts = (kk: string, ru: string, en: string): Texts => ({ kk, ru, en });

const FORMAT_NAMES = {
  offline: ['офлайн', 'оффлайн', 'offline', 'очно', 'очный', 'дәстүрлі', 'в зале', 'залда'],
  online: ['онлайн', 'online', 'ВКС', 'бейнебайланыс', 'дистанционно', 'қашықтан'],
  mixed: ['аралас', 'смешанный', 'смешанная', 'гибрид', 'гибридный', 'mixed', 'офлайн и онлайн', 'офлайн және онлайн']
} as const;
const FORMAT_WORDS = {
  offline: m.planning_format_offline,
  online: m.planning_format_online,
  mixed: m.planning_format_mixed
};

/** How a meeting is held, as tables name it. */
export const formatChoices: readonly NamedChoice[] = FORMATS.map((format) => ({
  value: format,
  shown: inThree(FORMAT_WORDS[format]),
  names: FORMAT_NAMES[format]
}));

/** The columns of a table of proposals for a body's year; the register of its first day names regions and bodies. */
export const proposalFormat = async ({ body, year }: ImportScope): Promise<TableFormat<ProposalRow>> => {
  const [allRegions, allBodies] = await Promise.all([listRegions(), listBodies({ role: 'central-body' })]);
  const first = Temporal.PlainDate.from({ year, month: 1, day: 1 });
  const standing = <Unit extends Parameters<typeof isValidOn>[0]>(units: readonly Unit[]): Unit[] =>
    units.filter((unit) => isValidOn(unit, first));
  const regions = regionChoices(standing(allRegions));
  const bodies = standing(allBodies).filter(({ id }) => id !== body && isInScope(editions[DEFAULT_EDITION], id));
  return { ...placeColumns(regions), ...termColumns(year), ...reasonColumns(bodyChoices(bodies)) };
};

const shownOf = (choices: readonly NamedChoice[], id: string): Texts =>
  choices.find(({ value }) => value === id)?.shown ?? texts('', '', '');

const placeColumns = (
  regions: readonly NamedChoice[]
): Pick<TableFormat<ProposalRow>, 'region' | 'districts' | 'otherRegions'> => ({
  region: required(
    {
      names: texts('Өңір', 'Регион', 'Region'),
      aliases: ['Облыс', 'Область', 'Аймақ', 'Қайда', 'Куда', 'Регион выезда', 'Область, город'],
      example: shownOf(regions, 'turkistan')
    },
    readChoice(regions)
  ),
  districts: optional(
    {
      names: texts('Аудандар', 'Районы', 'Districts'),
      aliases: ['Аудан', 'Район', 'Аудандар мен қалалар', 'Районы и города', 'Район, город'],
      example: texts('Кентау қаласы; Сауран ауданы', 'г. Кентау; Сауранский район', 'Kentau; Sauran District')
    },
    { read: readText(1000) }
  ),
  otherRegions: optional(
    {
      names: texts('Басқа қолайлы өңірлер', 'Другие подходящие регионы', 'Other regions that would do'),
      aliases: ['Резервный регион', 'Запасной регион', 'Қосалқы өңір', 'Другие регионы', 'Басқа өңірлер'],
      example: shownOf(regions, 'zhambyl')
    },
    readChoices(regions)
  )
});

const termColumns = (year: number): Pick<TableFormat<ProposalRow>, 'when' | 'format' | 'themeKk' | 'themeRu'> => ({
  when: required(
    {
      names: texts('Уақыты', 'Когда', 'When'),
      aliases: ['Күні', 'Айы', 'Мерзімі', 'Қашан', 'Дата', 'Месяц', 'Срок', 'Сроки', 'Период', 'Дата проведения'],
      example: texts(`${year} жылғы наурыз`, `март ${year} года`, `March ${year}`)
    },
    { read: readPeriod({ year }) }
  ),
  format: optional(
    {
      names: texts('Өту түрі', 'Формат', 'Format'),
      aliases: ['Форматы', 'Формат проведения', 'Формат встречи', 'Өткізу форматы'],
      example: inThree(m.planning_format_mixed)
    },
    readChoice(formatChoices)
  ),
  themeKk: required(
    {
      names: texts('Тақырыбы қазақша', 'Тема на казахском', 'Theme in Kazakh'),
      aliases: ['Тақырыбы', 'Тақырып', 'Тақырып қазақша', 'Тақырыбы (қаз)', 'Тема (каз)'],
      example: texts('Мысал: ауыл жолдары', 'Мысал: ауыл жолдары', 'Мысал: ауыл жолдары')
    },
    { read: readText(300) }
  ),
  themeRu: required(
    {
      names: texts('Тақырыбы орысша', 'Тема на русском', 'Theme in Russian'),
      aliases: ['Тема', 'Тема встречи', 'Тақырып орысша', 'Тақырыбы (орыс)', 'Тема (рус)'],
      example: texts('Пример: сельские дороги', 'Пример: сельские дороги', 'Пример: сельские дороги')
    },
    { read: readText(300) }
  )
});

const reasonColumns = (
  bodies: readonly NamedChoice[]
): Pick<TableFormat<ProposalRow>, 'justificationKk' | 'justificationRu' | 'participants' | 'jointWith'> => ({
  justificationKk: optional(
    {
      names: texts('Негіздеме қазақша', 'Обоснование на казахском', 'Justification in Kazakh'),
      aliases: ['Негіздеме', 'Негіздемесі', 'Негіздемесі қазақша'],
      example: texts('Бір жылда жолдар туралы 212 сұрақ түсті', 'Бір жылда жолдар туралы 212 сұрақ түсті', '')
    },
    { read: readText(2000) }
  ),
  justificationRu: optional(
    {
      names: texts('Негіздеме орысша', 'Обоснование на русском', 'Justification in Russian'),
      aliases: ['Обоснование', 'Негіздемесі орысша'],
      example: texts('За год поступило 212 вопросов о дорогах', 'За год поступило 212 вопросов о дорогах', '')
    },
    { read: readText(2000) }
  ),
  participants: optional(
    {
      names: texts('Қатысушылар саны', 'Число участников', 'Participants'),
      aliases: ['Қатысушылар', 'Участники', 'Количество участников', 'Участников'],
      example: texts('350', '350', '350')
    },
    { read: readNumber({ min: 1, max: 100_000, whole: true }) }
  ),
  jointWith: optional(
    {
      names: texts('Бірге баратын органдар', 'Совместно с органами', 'Together with bodies'),
      aliases: ['Бірлескен органдар', 'Бірге', 'Совместно', 'Совместно с', 'Вместе с'],
      example: shownOf(bodies, 'health')
    },
    readChoices(bodies)
  )
});
