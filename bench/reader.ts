// npm run bench:reader: how well the reader of Kazakh and Russian finds words in any form, and how fast it reads.
// Recall: of all pairs of forms of one word, the share where one finds the other. Wrong: pairs of forms of different words
// that find each other. The tables of forms are src/text/words/word-forms.ts; the texts are the 76 questions we carry.
import { readFileSync } from 'node:fs';
import { indexTerms, language, likeness, queryTerms, stems } from '#text/index.ts';
import { AMBIGUOUS, APART, KAZAKH_FORMS, RUSSIAN_FORMS } from '#text/words/word-forms.ts';
import { machine, printTable, say } from './support/measuring.ts';

type Spelling = (word: string) => string;
type Question = { language: string; text: string };

const FLOOR_TEXTS_PER_SECOND = 30_000;
const SECONDS = 2;
const KAZAKH = 'аәбвгғдежзийкқлмнңоөпрстуұүфхһцчшыіэяьъщюё';
const SPELLINGS: Readonly<Record<string, string>> = {
  'without its letters': 'а а б в г г д е ж з и й к к л м н н о о п р с т у у у ф х х ц ч ш ы и э я ь ъ щ ю ё',
  'Latin of 2021': 'a ä b v g ğ d e j z i i k q l m n ñ o ö p r s t u ū ü f h h s ch ş y ı e ia - - ş iu io',
  'Latin of 2018': 'a á b v g ǵ d e j z ı ı k q l m n ń o ó p r s t ý u ú f h h s ch sh y i e ıa - - sh ıý ıo',
  'Latin of 2017':
    "a a' b v g g' d e j z i' i' k q l m n n' o o' p r s t y' u u' f h h s c' s' y i e i'a - - s' i'y' i'o",
  'messenger, zh k g': 'a a b v g g d e zh z i y k k l m n n o o p r s t u u u f h h s ch sh y i e ya - - sh yu yo',
  'messenger, j q gh ng': 'a a b v g gh d e j z i y k q l m n ng o o p r s t u u u f h h s ch sh y i e ya - - sh yu yo'
};

const spelling = (letters: string): Spelling => {
  const written = letters.split(' ').map((letter) => letter.replace('-', ''));
  const table = new Map([...KAZAKH].map((letter, at) => [letter, written[at] ?? letter]));
  return (word) => [...word.toLowerCase()].map((letter) => table.get(letter) ?? letter).join('');
};

const finds = (query: readonly string[][], stored: ReadonlySet<string>): boolean =>
  query.every((anyOf) => anyOf.some((term) => stored.has(term)));

const recall = (lines: readonly string[], write: Spelling): { found: number; pairs: number } => {
  let [found, pairs] = [0, 0];
  for (const words of lines.map((line) => line.split(' '))) {
    const stored = words.map((word) => new Set(indexTerms(word)));
    for (const [at, word] of words.entries()) {
      const query = queryTerms(write(word));
      const others = stored.filter((_, other) => other !== at);
      pairs += others.length;
      found += others.filter((terms) => finds(query, terms)).length;
    }
  }
  return { found, pairs };
};

// A form asks all forms of all other words of the same table.
const wrong = (lines: readonly string[]): { found: number; pairs: number } => {
  const stored = lines.map((line) => line.split(' ').map((word) => new Set(indexTerms(word))));
  let [found, pairs] = [0, 0];
  for (const [at, line] of lines.entries()) {
    for (const query of line.split(' ').map((word) => queryTerms(word))) {
      const others = stored.flatMap((terms, other) => (other === at ? [] : terms));
      pairs += others.length;
      found += others.filter((terms) => finds(query, terms)).length;
    }
  }
  return { found, pairs };
};

const perMille = ({ found, pairs }: { found: number; pairs: number }): string =>
  `${((found / pairs) * 1000).toFixed(2)} ‰`;
const percent = ({ found, pairs }: { found: number; pairs: number }): string =>
  `${((found / pairs) * 100).toFixed(2)} %`;

const textsPerSecond = (texts: readonly string[], read: (text: string) => unknown): number => {
  for (const text of texts) read(text);
  const start = performance.now();
  let done = 0;
  while (performance.now() - start < SECONDS * 1000) {
    for (const text of texts) read(text);
    done += texts.length;
  }
  return (done / (performance.now() - start)) * 1000;
};

const source: { questions: Question[] } = JSON.parse(
  readFileSync(new URL('../db/reference/questions.json', import.meta.url), 'utf8')
);
const texts = source.questions.map(({ text }) => text);

// What no cache has seen: every word of every text gets an ending of its own.
const neverSeen = (round: number): string[] =>
  texts.map((text) => text.replace(/[а-яәғқңөұүһі]{4,}/giu, `$&${'абвгд'.charAt(round % 5)}${round}`));

const firstSight = (): number => {
  const fresh = Array.from({ length: 20 }, (_, round) =>
    neverSeen(round).map((text) => text.replace(/\d/gu, (digit) => 'жзклмнпрст'.charAt(Number(digit))))
  ).flat();
  const start = performance.now();
  for (const text of fresh) stems(text);
  return (fresh.length / (performance.now() - start)) * 1000;
};

say(machine().replace('; load generator (autocannon) on the same machine', ''));
say('');
const rows = Object.entries(SPELLINGS).map(
  ([name, letters]) => [name, recall(KAZAKH_FORMS, spelling(letters))] as const
);
printTable(
  ['query, against proper texts', 'pairs', 'found', 'recall'],
  [
    ['Kazakh', recall(KAZAKH_FORMS, (word) => word)] as const,
    ...rows,
    ['Russian', recall(RUSSIAN_FORMS, (word) => word)] as const
  ].map(([name, result]) => [name, result.pairs, result.found, percent(result)])
);
say('');
printTable(
  ['different words', 'pairs', 'met', 'wrong'],
  [
    ['Kazakh, all against all', wrong(KAZAKH_FORMS)] as const,
    ['Russian, all against all', wrong(RUSSIAN_FORMS)] as const,
    ['chosen close pairs', recall(APART, (word) => word)] as const,
    ['known ambiguous pairs', recall(AMBIGUOUS, (word) => word)] as const
  ].map(([name, result]) => [name, result.pairs, result.found, perMille(result)])
);
say('');
const told = source.questions.filter(
  (question) => language(question.text) === (question.language === 'kk-Latn' ? 'kk-latin' : question.language)
);
say(`language of ${texts.length} questions: ${told.length} as labelled`);
say('');
const probe = texts[0] ?? '';
printTable(
  ['on one core', 'texts/s', 'floor'],
  [
    ['clean, fold, tokens, stems', textsPerSecond(texts, stems).toFixed(0), FLOOR_TEXTS_PER_SECOND],
    ['index terms', textsPerSecond(texts, indexTerms).toFixed(0), '–'],
    ['stems, every word never seen before', firstSight().toFixed(0), '–'],
    ['likeness to one text', textsPerSecond(texts, (text) => likeness(probe, text)).toFixed(0), '–']
  ]
);
