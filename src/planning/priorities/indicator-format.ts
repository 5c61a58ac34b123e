import {
  type NamedChoice,
  readChoice,
  readNumber,
  readText,
  required,
  type TableFormat,
  understood
} from '#platform/table-import/index.ts';
import type { Pressing } from './component.ts';
import type { IndicatorTerms } from './indicator.ts';

/** A row of a table of indicators: one figure of one region. */
export type IndicatorRow = Omit<IndicatorTerms, 'pressing'> & {
  readonly region: string;
  readonly value: number;
  readonly pressing: Pressing;
};

const PRESSING: readonly (NamedChoice & { value: Pressing })[] = [
  {
    value: 'higher',
    shown: { kk: 'жоғары болса, нашар', ru: 'больше — хуже', en: 'higher is worse' },
    names: [
      'жоғары',
      'жоғары нашар',
      'көп болса нашар',
      'нашар',
      'больше',
      'чем больше тем хуже',
      'хуже',
      'higher',
      'worse',
      '+'
    ]
  },
  {
    value: 'lower',
    shown: { kk: 'жоғары болса, жақсы', ru: 'больше — лучше', en: 'higher is better' },
    names: [
      'төмен',
      'төмен нашар',
      'көп болса жақсы',
      'жақсы',
      'меньше',
      'чем больше тем лучше',
      'лучше',
      'lower',
      'better',
      '-'
    ]
  }
];

const readPressing = (text: string) => {
  const reading = readChoice(PRESSING).read(text);
  return reading.ok ? understood<Pressing>(reading.value === 'higher' ? 'higher' : 'lower') : reading;
};

const REGION = { kk: 'Түркістан облысы', ru: 'Туркестанская область', en: 'Turkistan Region' };

/** The columns with their heads and examples. */
const TEXTS = {
  region: {
    names: { kk: 'Өңір', ru: 'Регион', en: 'Region' },
    aliases: ['Аймақ', 'Облыс', 'Область', 'Өңір атауы', 'Наименование региона'],
    example: REGION
  },
  name: {
    names: { kk: 'Көрсеткіш', ru: 'Показатель', en: 'Indicator' },
    aliases: ['Көрсеткіш атауы', 'Көрсеткіштің атауы', 'Наименование показателя', 'Индикатор'],
    example: {
      kk: 'Қанағаттанарлықсыз жергілікті жолдар үлесі',
      ru: 'Доля местных дорог в неудовлетворительном состоянии',
      en: 'Share of local roads in poor condition'
    }
  },
  unit: {
    names: { kk: 'Өлшем бірлігі', ru: 'Единица измерения', en: 'Unit' },
    aliases: ['Бірлік', 'Ед. изм.', 'Единица', 'Өлшем бірл.'],
    example: { kk: '%', ru: '%', en: '%' }
  },
  value: {
    names: { kk: 'Мәні', ru: 'Значение', en: 'Value' },
    aliases: ['Мән', 'Показание', 'Саны'],
    example: { kk: '17,4', ru: '17,4', en: '17.4' }
  },
  period: {
    names: { kk: 'Кезең', ru: 'Период', en: 'Period' },
    aliases: ['Мерзімі', 'Отчётный период', 'Дата'],
    example: { kk: '2026 жылғы 3-тоқсан', ru: '3 квартал 2026 года', en: 'third quarter of 2026' }
  },
  source: {
    names: { kk: 'Дереккөзі', ru: 'Источник', en: 'Source' },
    aliases: ['Дереккөз', 'Источник данных'],
    example: { kk: 'Ұлттық статистика бюросы', ru: 'Бюро национальной статистики', en: 'Bureau of National Statistics' }
  },
  pressing: {
    names: { kk: 'Қалай бағаланады', ru: 'Как оценивать', en: 'How to read it' },
    aliases: ['Бағыты', 'Направление', 'Жоғары не төмен', 'Direction'],
    example: { kk: 'жоғары болса, нашар', ru: 'больше — хуже', en: 'higher is worse' }
  }
};

/** The columns of a table of indicators. */
export const indicatorFormat = (regions: readonly NamedChoice[]): TableFormat<IndicatorRow> => ({
  region: required(TEXTS.region, readChoice(regions)),
  name: required(TEXTS.name, { read: readText(200) }),
  unit: required(TEXTS.unit, { read: readText(40) }),
  value: required(TEXTS.value, { read: readNumber() }),
  period: required(TEXTS.period, { read: readText(60) }),
  source: required(TEXTS.source, { read: readText(300) }),
  pressing: required(TEXTS.pressing, { read: readPressing, choices: PRESSING })
});

/** Two rows with one key say the figure of one region twice. */
export const indicatorKey = ({ region, name }: Pick<IndicatorRow, 'region' | 'name'>): string =>
  `${region}\n${name.toLowerCase()}`;
