import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Outcome } from './outcome.ts';
import { gold } from './reference.ts';
import { readTable, UnreadableFile, type Row } from './table-file.ts';
import { classify, type Sample } from './tasks/classify.ts';
import { cross } from './tasks/cross.ts';
import { duplicates } from './tasks/duplicates.ts';
import { pairs, type Pair } from './tasks/pairs.ts';
import { route, type Routed } from './tasks/route.ts';
import { scale } from './tasks/scale.ts';
import { stems } from './tasks/stems.ts';
import { topics } from './tasks/topics.ts';
import { language } from '#text/index.ts';

/** Names of the tasks, as the command line takes them. */
export const TASKS: readonly string[] = [
  'classify',
  'duplicates',
  'pairs',
  'topics',
  'route',
  'cross',
  'stems',
  'scale'
];

// The day of the taxonomy that questions are routed by, fixed so that figures can be compared.
const DAY = '2026-11-01';
const BLOCKS = 5;
const DROPPED = 5;

interface Files {
  readonly train: string | undefined;
  readonly test: string | undefined;
  readonly count: number;
}

const sample = ({ text = '', label = '', place = '' }: Row): Sample => ({
  text,
  label,
  ...(place === '' ? {} : { place })
});
const pair = (row: Row): Pair => {
  const likeness = Number(row['class']);
  if (![-1, 0, 1].includes(likeness) || row['class'] === '')
    throw new UnreadableFile(`The column class must be -1, 0 or 1; found: ${row['class'] ?? ''}.`);
  return { one: row['text_1'] ?? '', other: row['text_2'] ?? '', class: likeness };
};
const parallel = ({ kk = '', ru = '' }: Row): { kk: string; ru: string } => ({ kk, ru });
const grouped = ({ text = '', group = '0' }: Row, numbers: Map<string, number>): { text: string; group: number } => {
  if (group === '0' || group === '') return { text, group: 0 };
  if (!numbers.has(group)) numbers.set(group, numbers.size + 1);
  return { text, group: numbers.get(group) ?? 0 };
};
const routed = ({ text = '', region = '', body = '', route: way = '' }: Row): Routed => {
  const read = language(text);
  return { text, region, body, route: way, kazakh: read.startsWith('kk') || /[әғқңөұүһі]/iu.test(text) };
};

const needed = (path: string | undefined, option: string): string => {
  if (path === undefined) throw new UnreadableFile(`--${option} FILE is needed for this task.`);
  return path;
};

const taught = (samples: readonly Sample[]): readonly Sample[] => {
  if (new Set(samples.map(({ label }) => label)).size < 2)
    throw new UnreadableFile('The column label of --train must hold two labels at least.');
  return samples;
};

/** Runs one task on files that anybody brings. Throws `UnreadableFile`, naming the column, when a file lacks one. */
export const ofFiles = async (task: string, { train, test, count }: Files): Promise<Outcome[]> =>
  task === 'scale' ? scale(count) : ofTexts(task, { train, test });

const ofTexts = (task: string, { train, test }: Pick<Files, 'train' | 'test'>): Outcome[] => {
  if (task === 'stems') return stems(needed(test, 'test'));
  const tested = needed(test, 'test');
  const set = tested.split('/').at(-1) ?? tested;
  const read = (columns: string[], optional: string[] = []): Row[] => readTable(tested, columns, optional);
  const learned = (columns: string[], optional: string[] = []): Row[] =>
    readTable(needed(train, 'train'), columns, optional);
  if (task === 'classify') {
    const [columns, optional] = [['text', 'label'], ['place']];
    const lessons = taught(learned(columns, optional).map(sample));
    return classify(set, [{ train: lessons, test: read(columns, optional).map(sample) }]);
  }
  if (task === 'duplicates') {
    const numbers = new Map<string, number>();
    return duplicates(
      set,
      read(['id', 'text', 'group']).map((row) => grouped(row, numbers))
    );
  }
  if (task === 'pairs') {
    const columns = ['class', 'text_1', 'text_2'];
    return pairs(set, learned(columns).map(pair), read(columns).map(pair));
  }
  if (task === 'topics') return topics(set, read(['text', 'label']).map(sample));
  if (task === 'route') return route(set, read(['text', 'region', 'body', 'route']).map(routed), DAY);
  const columns = ['kk', 'ru'];
  return cross(set, [
    { train: train === undefined ? [] : learned(columns).map(parallel), test: read(columns).map(parallel) }
  ]);
};

// Neighbouring sentences are of one article: blocks in their order, a few dropped at each border.
const blocks = <Value>(rows: readonly Value[]): { train: Value[]; test: Value[] }[] => {
  const size = Math.ceil(rows.length / BLOCKS);
  return Array.from({ length: BLOCKS }, (_, block) => {
    const [from, to] = [block * size, (block + 1) * size];
    return {
      train: rows.filter((_row, at) => at < from - DROPPED || at >= to + DROPPED),
      test: rows.slice(from, to)
    };
  });
};

const ofSib = (path: string): Outcome[] => {
  const rows = readTable(path, ['index_id', 'split', 'category', 'kk', 'ru']).toSorted(
    (one, other) => Number(one['index_id']) - Number(other['index_id'])
  );
  const languages = ['kk', 'ru'] as const;
  return [
    ...languages.flatMap((locale) => {
      const samples = rows.map((row) => ({
        text: row[locale] ?? '',
        label: row['category'] ?? '',
        split: row['split']
      }));
      const official = {
        train: samples.filter(({ split }) => split !== 'test'),
        test: samples.filter(({ split }) => split === 'test')
      };
      return [
        ...classify(`SIB-200 ${locale}, blocked`, blocks(samples)),
        ...classify(`SIB-200 ${locale}, official`, [official]),
        ...topics(`SIB-200 ${locale}`, samples)
      ];
    }),
    ...cross('SIB-200, blocked, pool 200', blocks(rows.map(parallel)))
  ];
};

/** Runs every task that a folder of labelled texts allows, and those that need no file. */
export const ofFolder = async (folder: string, count: number): Promise<Outcome[]> => {
  const [sib, train, test] = ['sib200_kk_ru_en.tsv', 'paraphraser_train.tsv', 'paraphraser_test.tsv'].map((name) =>
    join(folder, name)
  );
  const held = gold('held');
  const numbers = new Map<string, number>();
  const own = held.map(({ id, text, region, body, route: way }) => ({
    text,
    region: region ?? '',
    body,
    route: way,
    kazakh: id.startsWith('kk')
  }));
  return [
    ...route('gold, held third', own, DAY),
    ...duplicates(
      'gold, held third',
      held.map(({ text, group }) => grouped({ text, group: group ?? '0' }, numbers))
    ),
    ...(train !== undefined && test !== undefined && existsSync(train) && existsSync(test)
      ? ofTexts('pairs', { train, test })
      : []),
    ...(sib !== undefined && existsSync(sib) ? ofSib(sib) : []),
    ...(existsSync(join(folder, 'hunspell-kk')) ? stems(join(folder, 'hunspell-kk')) : []),
    ...(await scale(count))
  ];
};
