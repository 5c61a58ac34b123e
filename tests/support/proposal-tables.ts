import readExcelFile from 'read-excel-file/node';
import writeExcelFile, { type CellObject } from 'write-excel-file/node';

/** A table of proposals as a ministry brings it: under the heads of the template it was given, one row a meeting. */
export type ProposalTable = {
  /** The template, as it was downloaded. */
  readonly template: Buffer;
  readonly language: 'kk' | 'ru';
  readonly rows: readonly Readonly<Record<string, string>>[];
};

/** The heads of the columns that the rows speak of, by language. */
const HEADS: Readonly<Record<'kk' | 'ru', Readonly<Record<string, string>>>> = {
  kk: {
    region: 'Өңір',
    otherRegions: 'Басқа қолайлы өңірлер',
    when: 'Уақыты',
    themeKk: 'Тақырыбы қазақша',
    themeRu: 'Тақырыбы орысша',
    justificationKk: 'Негіздеме қазақша'
  },
  ru: {
    region: 'Регион',
    otherRegions: 'Другие подходящие регионы',
    when: 'Когда',
    themeKk: 'Тема на казахском',
    themeRu: 'Тема на русском',
    justificationKk: 'Обоснование на казахском'
  }
};

/** The file of a table; throws where the template lacks a head. */
export const proposalTableFile = async ({ template, language, rows }: ProposalTable): Promise<Buffer> => {
  const [sheet] = await readExcelFile(template);
  const heads = (sheet?.data[0] ?? []).map(String);
  const places = Object.entries(HEADS[language]).map(([field, head]) => ({ field, at: heads.indexOf(head) }));
  const missing = places.filter(({ at }) => at < 0);
  if (missing.length > 0) throw new Error(`The template has no column for ${missing[0]?.field}: ${heads.join(', ')}`);
  const lines = rows.map((row) =>
    heads.map((_, at) => textCell(row[places.find((place) => place.at === at)?.field ?? ''] ?? ''))
  );
  return writeExcelFile([{ sheet: 'Кесте', data: [heads.map(textCell), ...lines] }]).toBuffer();
};

const textCell = (value: string): CellObject => ({ value, type: String });
