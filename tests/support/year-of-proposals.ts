/** A ministry that the register does not have yet. */
export const NEW_BODY = 'trial-ministry';
/** Twenty ministries that are bound by the decree. */
export const BODIES =
  `health labour finance interior justice agriculture trade energy economy emergency education science industry transport
  culture-info tourism-sport water ecology ai-digital ${NEW_BODY}`.split(/\s+/);
/** Each ministry visits four of them. */
const REGIONS: readonly (readonly [kk: string, ru: string])[] = [
  ['Абай облысы', 'область Абай'],
  ['Ақмола облысы', 'Акмолинская область'],
  ['Ақтөбе облысы', 'Актюбинская область'],
  ['Алматы облысы', 'Алматинская область'],
  ['Атырау облысы', 'Атырауская область'],
  ['Батыс Қазақстан облысы', 'Западно-Казахстанская область'],
  ['Жамбыл облысы', 'Жамбылская область'],
  ['Жетісу облысы', 'область Жетісу'],
  ['Қарағанды облысы', 'Карагандинская область'],
  ['Қостанай облысы', 'Костанайская область'],
  ['Қызылорда облысы', 'Кызылординская область'],
  ['Маңғыстау облысы', 'Мангистауская область'],
  ['Павлодар облысы', 'Павлодарская область'],
  ['Солтүстік Қазақстан облысы', 'Северо-Казахстанская область'],
  ['Түркістан облысы', 'Туркестанская область'],
  ['Ұлытау облысы', 'область Ұлытау'],
  ['Шығыс Қазақстан облысы', 'Восточно-Казахстанская область'],
  ['Астана қаласы', 'город Астана'],
  ['Алматы қаласы', 'город Алматы'],
  ['Шымкент қаласы', 'город Шымкент']
];
const MONTHS = {
  kk: 'қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан'.split(' '),
  ru: 'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'.split(' ')
};
const MEETINGS = 4;

/** What the ministry of this place in the order asks for as its first to fourth meeting: one a quarter, a month each, in words of the language. */
export const proposedRow = (
  year: number,
  place: number,
  meeting: number,
  language: 'kk' | 'ru'
): Readonly<Record<'region' | 'otherRegions' | 'when' | 'themeKk' | 'themeRu' | 'justificationKk', string>> => {
  const first = (place * 3 + meeting * 5) % REGIONS.length;
  const [region, other] = [REGIONS[first], REGIONS[(first + 10) % REGIONS.length]];
  const name = language === 'kk' ? 0 : 1;
  const month = MONTHS[language][meeting * 3 + (place % 3)] ?? '';
  return {
    region: region?.[name] ?? '',
    otherRegions: other?.[name] ?? '',
    when: language === 'kk' ? `${year} жылғы ${month}` : `${month} ${year} года`,
    themeKk: `Тұрғындардың сұрақтары ${place + 1}.${meeting + 1}`,
    themeRu: `Вопросы жителей ${place + 1}.${meeting + 1}`,
    justificationKk: 'Өткен жылы осы өңірден көп сұрақ түсті'
  };
};

/** Everything that ministry asks for in the year. */
export const proposedRows = (year: number, place: number, language: 'kk' | 'ru'): ReturnType<typeof proposedRow>[] =>
  Array.from({ length: MEETINGS }, (_, meeting) => proposedRow(year, place, meeting, language));
