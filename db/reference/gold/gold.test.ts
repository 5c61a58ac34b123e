import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { personalData } from '#text/mask.ts';
import districtsFile from '../districts.json' with { type: 'json' };
import regionsFile from '../regions.json' with { type: 'json' };
import taxonomy from '../taxonomy.json' with { type: 'json' };

type Question = {
  id: string;
  text: string;
  lang: string;
  script: string;
  body: string;
  route: string;
  theme: string;
  region: string | null;
  district: string | null;
  group: string | null;
  near: string | null;
  urgency: number;
  voice: string;
  manner: string[];
  split: string;
};

const read = (name: string): Question[] =>
  readFileSync(new URL(`${name}.jsonl`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Question);

const kk = read('kk');
const ru = read('ru');
const all = [...kk, ...ru];
const byId = new Map(all.map((question) => [question.id, question]));
const idsOf = (rows: readonly Question[]) => rows.map(({ id }) => id);
const countWords = (text: string) => text.match(/[\p{L}\p{N}'’-]+/gu)?.length ?? 0;
const sixHundred = (prefix: string) =>
  Array.from({ length: 600 }, (_, at) => `${prefix}-${String(at + 1).padStart(3, '0')}`);
const themesOf = (rows: readonly Question[]) => new Set(rows.map(({ theme }) => theme));
const shareOf = (rows: readonly Question[], is: (question: Question) => boolean) =>
  rows.filter(is).length / rows.length;

const groups = Map.groupBy(
  all.filter(({ group }) => group !== null),
  ({ group }) => group
);

/** The first id of the questions joined with this one, in any number of steps, by a group or a near. */
const families = () => {
  const joined = new Map(all.map(({ id }) => [id, id]));
  const first = (id: string): string => (joined.get(id) === id ? id : first(joined.get(id) ?? id));
  const join = (one: string, other: string) => {
    const [low = one, high = other] = [first(one), first(other)].toSorted();
    joined.set(high, low);
  };
  for (const members of groups.values()) for (const { id } of members) join(members[0]?.id ?? id, id);
  for (const { id, near } of all) if (near !== null) join(near, id);
  return new Map(all.map(({ id }) => [id, first(id)]));
};

/** FNV-1a, 32 bits, of ASCII text. */
const fnv1a = (text: string) =>
  [...text].reduce((hash, letter) => Math.imul(hash ^ letter.charCodeAt(0), 0x01000193) >>> 0, 0x811c9dc5);

const hash = (id: string) => fnv1a(`kezdesu-gold:${id}`);

test('600 Kazakh and 600 Russian questions stand in the order of their ids', () => {
  expect([idsOf(kk), idsOf(ru)]).toEqual([sixHundred('kk'), sixHundred('ru')]);
});

test('theme, body and route agree with the taxonomy of today', () => {
  const themes = new Map(
    taxonomy.themes.map(({ id, route, competent }) => [id, [competent.at(-1)?.body, route].join()])
  );
  expect(all.filter(({ theme, body, route }) => themes.get(theme) !== [body, route].join())).toEqual([]);
});

test('every theme is asked about in both languages', () => {
  const themes = new Set(taxonomy.themes.map(({ id }) => id));
  expect([themesOf(kk), themesOf(ru)]).toEqual([themes, themes]);
});

test('a place is a known region, and its district lies in it', () => {
  const regions = new Set<string | null>([null, ...regionsFile.regions.map(({ id }) => id)]);
  const regionOf = new Map(districtsFile.districts.map(({ id, region }) => [id, region]));
  expect(all.filter(({ region }) => !regions.has(region))).toEqual([]);
  expect(all.filter(({ region, district }) => district !== null && regionOf.get(district) !== region)).toEqual([]);
});

test('a group holds two to eight questions of one theme and place', () => {
  const sizes = [...groups.values()].map(({ length }) => length);
  expect([Math.min(...sizes), Math.max(...sizes) <= 8]).toEqual([2, true]);
  const mixed = [...groups.values()].filter((members) => {
    const districts = new Set(members.flatMap(({ district }) => district ?? []));
    return new Set(members.map(({ theme, region }) => [theme, region].join())).size > 1 || districts.size > 1;
  });
  expect(mixed.map(idsOf)).toEqual([]);
});

test('at least 150 groups, of which 60 in both languages', () => {
  const bilingual = [...groups.values()].filter((members) => new Set(members.map(({ id }) => id.slice(0, 2))).size > 1);
  expect([groups.size >= 150, bilingual.length >= 60]).toEqual([true, true]);
});

test('at least 100 questions resemble another that is not of their group', () => {
  const resembling = all.filter(({ near }) => near !== null);
  expect(resembling.length).toBeGreaterThanOrEqual(100);
  const astray = resembling.filter(({ near, group }) => {
    const other = byId.get(near ?? '');
    return !other || (group !== null && other.group === group);
  });
  expect(astray).toEqual([]);
});

test('no two texts are equal but for case, marks and Kazakh letters', () => {
  const plain: Record<string, string> = {
    ә: 'а',
    і: 'и',
    ң: 'н',
    ғ: 'г',
    ү: 'у',
    ұ: 'у',
    қ: 'к',
    ө: 'о',
    һ: 'х',
    ё: 'е'
  };
  const normal = all.map(({ text }) =>
    text
      .toLowerCase()
      .replace(/[әіңғүұқөһё]/gu, (letter) => plain[letter] ?? letter)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  );
  expect(new Set(normal).size).toBe(all.length);
});

test('texts have 3 to 120 words and no personal data', () => {
  expect(all.filter(({ text }) => countWords(text) < 3 || countWords(text) > 120)).toEqual([]);
  expect(all.filter(({ text }) => personalData(text).length > 0)).toEqual([]);
});

test('the script is what the letters say', () => {
  const own = /[әіңғүұқөһ]/iu;
  const cyrillic = /[а-яё]/iu;
  const astray = all.filter(({ id, text, script, lang }) => {
    if (script === 'latin') return cyrillic.test(text);
    if (script === 'plain') return own.test(text) || id.startsWith('ru');
    return script !== 'cyrillic' || (lang === 'kk' && !own.test(text));
  });
  expect(astray).toEqual([]);
});

test('labels take only their known values', () => {
  expect(new Set(all.map(({ lang }) => lang))).toEqual(new Set(['kk', 'ru', 'mixed']));
  expect(new Set(all.map(({ urgency }) => urgency))).toEqual(new Set([0, 1, 2, 3]));
  expect(new Set(all.flatMap(({ manner }) => manner))).toEqual(
    new Set(['angry', 'polite', 'misspelt', 'terse', 'long'])
  );
  expect(all.filter(({ text, manner }) => manner.includes('terse') !== countWords(text) <= 6)).toEqual([]);
  expect(all.filter(({ text, manner }) => manner.includes('long') !== countWords(text) >= 40)).toEqual([]);
});

test('fifteen voices speak, none of them for less than a fiftieth or more than a fifth', () => {
  const voices = [...Map.groupBy(all, ({ voice }) => voice).values()].map(({ length }) => length / all.length);
  expect(voices.length).toBe(15);
  expect(voices.filter((share) => share < 0.02 || share > 0.2)).toEqual([]);
});

test('Kazakh stands also in Latin script, without its own letters and mixed with Russian', () => {
  expect(shareOf(kk, ({ script }) => script === 'latin')).toBeGreaterThanOrEqual(0.07);
  expect(shareOf(kk, ({ script }) => script === 'plain')).toBeGreaterThanOrEqual(0.07);
  expect(shareOf(all, ({ lang }) => lang === 'mixed')).toBeGreaterThanOrEqual(0.015);
});

test('a third is held, every third family of a theme in the order of a hash', () => {
  const family = families();
  const ordered = [...new Set(family.values())].toSorted((one, other) => hash(one) - hash(other));
  const ofTheme = Map.groupBy(ordered, (id) => byId.get(id)?.theme);
  const held = new Set([...ofTheme.values()].flatMap((ids) => ids.filter((_, at) => at % 3 === 1)));
  const splitOf = ({ id }: Question) => (held.has(family.get(id) ?? '') ? 'held' : 'train');
  expect(all.filter((question) => question.split !== splitOf(question))).toEqual([]);
  const shares = [kk, ru].map((rows) => shareOf(rows, ({ split }) => split === 'held'));
  expect(shares.filter((share) => share < 0.3 || share > 0.37)).toEqual([]);
});
