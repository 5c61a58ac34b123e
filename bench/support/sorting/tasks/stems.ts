import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { seeded } from '#sorting/index.ts';
import { fold } from '#text/letters.ts';
import { kazakhReadings } from '#text/stem-kazakh.ts';
import { withIntervals } from '../bootstrap.ts';
import type { Outcome } from '../outcome.ts';
import { UnreadableFile } from '../table-file.ts';

/** A rule of hunspell's: what a word of such an end loses and gains. */
interface Rule {
  readonly strip: string;
  readonly add: string;
  readonly end: RegExp;
}
interface Answer {
  readonly same: boolean;
  readonly near: boolean;
  readonly unlike: boolean;
}

const SEED = 31;
const WORDS = 4_000;
const FORMS = 4;
const NEAR = 3;
const PLAIN_LETTERS = 5;

const read = (path: string): string[] => {
  try {
    return readFileSync(path, 'utf8')
      .replace(/^\uFEFF/u, '')
      .split(/\r?\n/u);
  } catch {
    throw new UnreadableFile(`${path}: there is no such file; it is of the Debian package hunspell-kk.`);
  }
};

const rulesOf = (lines: readonly string[]): Map<string, Rule[]> => {
  const rules = new Map<string, Rule[]>();
  for (const line of lines) {
    const [kind, flag = '', strip = '', add = '', end] = line.trim().split(/\s+/u);
    if (kind !== 'SFX' || end === undefined) continue;
    const rule = { strip: strip === '0' ? '' : strip, add: add.split('/')[0] ?? '', end: new RegExp(`${end}$`, 'u') };
    rules.set(flag, [...(rules.get(flag) ?? []), rule]);
  }
  return rules;
};

const formsOf = (word: string, flags: string, rules: ReadonlyMap<string, readonly Rule[]>): string[] =>
  [...flags]
    .flatMap((flag) => rules.get(flag) ?? [])
    .filter(({ strip, end }) => end.test(word) && word.endsWith(strip))
    .map(({ strip, add }) => word.slice(0, word.length - strip.length) + add);

const stemsOf = (word: string): string[] =>
  kazakhReadings(fold(word))
    .slice(0, NEAR)
    .map(({ stem }) => stem);

const share = (of: keyof Answer) => (answers: readonly Answer[]) =>
  answers.filter((answer) => answer[of]).length / Math.max(1, answers.length);

type Drawn = { readonly word: string; readonly next: string; readonly made: string };

const drawnFrom = (folder: string): Drawn[] => {
  const rules = rulesOf(read(join(folder, 'kk_KZ.aff')));
  const [, ...lines] = read(join(folder, 'kk_KZ.dic'));
  const entries = lines.map((line) => line.trim().split('/')).filter(([word = '', flags]) => word.length > 1 && flags);
  const draw = seeded(SEED);
  return Array.from({ length: WORDS }).flatMap((): Drawn[] => {
    const at = Math.floor(draw() * entries.length);
    const [[word = '', flags = ''] = [], [next = ''] = []] = [entries[at], entries[at + 1]];
    const forms = formsOf(word, flags, rules);
    return Array.from({ length: Math.min(FORMS, forms.length) }, () => {
      const made = forms[Math.floor(draw() * forms.length)] ?? word;
      return { word, next, made };
    });
  });
};

const ourAnswer = ({ word, next, made }: Drawn): Answer => {
  const [own, foreign, found] = [stemsOf(word), stemsOf(next), stemsOf(made)];
  return { same: found[0] === own[0], near: found.some((stem) => own.includes(stem)), unlike: found[0] === foreign[0] };
};

const plainAnswer = ({ word, next, made }: Drawn): Answer => {
  const [own, foreign, found] = [word, next, made].map((text) => fold(text).slice(0, PLAIN_LETTERS));
  return { same: found === own, near: found === own, unlike: found === foreign };
};

const figures = {
  'read as its word': share('same'),
  'found by its word': share('near'),
  'met by the next word': share('unlike')
};

/**
 * How our reading of Kazakh words agrees with hunspell-kk's own analysis: forms that its rules make of its words, drawn by a fixed
 * seed, must be read as the word itself is, and not as the next word of the dictionary, which begins much alike. `folder` holds
 * kk_KZ.dic and kk_KZ.aff. The plain method takes the first five letters.
 */
export const stems = (folder: string): Outcome[] => {
  const drawn = drawnFrom(folder);
  const answers = { plain: drawn.map(plainAnswer), sorter: drawn.map(ourAnswer) };
  return (['plain', 'sorter'] as const).map((method) => ({
    task: 'stems',
    set: 'hunspell-kk',
    method,
    texts: drawn.length,
    figures: withIntervals(answers[method], figures, 200)
  }));
};
