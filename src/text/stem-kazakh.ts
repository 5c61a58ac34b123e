import { kazakhKind, NOUN, VERB } from './kazakh-dictionary.ts';
import { LONGEST_SUFFIX, SELDOM_LAST, SUFFIXES, WORD_END, type Suffix, type SuffixClass } from './kazakh-suffixes.ts';

/** One way to read a word: a stem, how costly the reading is, and whether the dictionary knows the stem. */
export interface Reading {
  readonly stem: string;
  readonly cost: number;
  readonly known: boolean;
  readonly suffixes: number;
  /** The suffix at the word's end. */
  readonly last: SuffixClass | undefined;
}
export type Lexicon = (stem: string) => number;

interface Walk {
  readonly lexicon: Lexicon;
  readonly found: Reading[];
}
interface Step {
  readonly rest: string;
  readonly after: readonly SuffixClass[];
  readonly harmony: Suffix['harmony'];
  readonly stripped: string;
  readonly cost: number;
  readonly suffixes: number;
  readonly last: SuffixClass | undefined;
}

const VOWEL = /[аеиоуыяю]/u;
const DEEPEST = 7;
const VERB_MAKER = /[^аеиоуыяю][лдт][ае]$/u;
const UNKNOWN = 4;
const DISHARMONY = 1.2;
const SELDOM = 0.6;
// A vowel that fell out tells the stem better than a word that happens to be written so: «халқы» is of «халық».
const LOST_VOWEL = -0.9;

const lastVowel = (part: string): string => {
  for (let at = part.length - 1; at >= 0; at -= 1) if (VOWEL.test(part.charAt(at))) return part.charAt(at);
  return '';
};

// After folding only ы, е and и tell the harmony of a stem; и at its very end is also the glide of «жиды», «оқиды».
const clashes = (part: string, harmony: Suffix['harmony']): boolean => {
  if (harmony === 'none') return false;
  const vowel = lastVowel(part);
  if (harmony === 'front') return vowel === 'ы';
  return vowel === 'е' || (vowel === 'и' && !part.endsWith('и'));
};

const elided = (rest: string): string[] => {
  const [last, before] = [rest.charAt(rest.length - 1), rest.charAt(rest.length - 2)];
  if (rest.length < 3 || VOWEL.test(last) || (VOWEL.test(before) && before !== 'у')) return [];
  return ['ы', 'и'].map((vowel) => rest.slice(0, -1) + vowel + last);
};

const devoiced = (rest: string): string[] => {
  if (rest.endsWith('б')) return [`${rest.slice(0, -1)}п`];
  if (rest.endsWith('г')) return [`${rest.slice(0, -1)}к`];
  return [];
};

const reopened = (rest: string, stripped: string): string[] => {
  if (stripped.endsWith('п')) return rest.endsWith('у') ? [`${rest.slice(0, -1)}п`] : [];
  return stripped === 'и' ? [`${rest}ы`, `${rest}и`] : [];
};

// What the stem may have been before its suffix changed it: мектеб-і, орн-ы, оқ-у, оқ-иды, қо-ю, тау-ып.
const restored = (rest: string, stripped: string): string[] => {
  if (stripped === 'я' || stripped === 'ю') return rest.endsWith('и') ? [rest] : [`${rest}й`];
  if (stripped === 'у') return [rest, `${rest}ы`, `${rest}и`, ...devoiced(rest)];
  if (/^[ыи]п?$/u.test(stripped)) return [rest, ...devoiced(rest), ...elided(rest), ...reopened(rest, stripped)];
  if (/^[ыи]/u.test(stripped)) return [rest, ...devoiced(rest), ...elided(rest)];
  if (/^[ае]/u.test(stripped)) return [rest, ...devoiced(rest)];
  return [rest];
};

const finish = (walk: Walk, step: Step): void => {
  const wanted = (step.after.includes('noun') ? NOUN : 0) | (step.after.includes('verb') ? VERB : 0);
  if (wanted === 0) return;
  for (const stem of restored(step.rest, step.stripped)) {
    const kind = walk.lexicon(stem) & (step.suffixes === 0 ? NOUN | VERB : wanted);
    if (kind === 0) continue;
    const command = step.suffixes === 0 && kind === VERB ? 0.5 : 0;
    const lost = stem.length > step.rest.length && /^[ыи]$/u.test(step.stripped) ? LOST_VOWEL : 0;
    const clash = clashes(step.rest, step.harmony) ? DISHARMONY : 0;
    walk.found.push({
      stem,
      cost: step.cost + command + clash + lost,
      known: true,
      suffixes: step.suffixes,
      last: step.last
    });
  }
  guess(walk, step, wanted);
};

const guess = (walk: Walk, step: Step, wanted: number): void => {
  if (step.rest.length < 4 || !VOWEL.test(step.rest) || clashes(step.rest, step.harmony)) return;
  if (wanted === VERB && !VERB_MAKER.test(step.rest)) return;
  const weak = step.stripped.length === 1 ? 0.6 : 0;
  const cost = UNKNOWN + step.rest.length * 0.25 + step.cost * 0.15 + weak;
  walk.found.push({ stem: step.rest, cost, known: false, suffixes: step.suffixes, last: step.last });
};

const strip = (walk: Walk, step: Step, surface: string, suffix: Suffix): void => {
  const rest = step.rest.slice(0, step.rest.length - surface.length);
  if (!step.after.includes(suffix.of) || !suffix.follows.includes(rest.charAt(rest.length - 1))) return;
  if (step.harmony !== 'none' && suffix.harmony !== 'none' && suffix.harmony !== step.harmony) return;
  const harmony = suffix.harmony === 'none' ? step.harmony : suffix.harmony;
  const seldom = step.suffixes === 0 && SELDOM_LAST.has(suffix.of) ? SELDOM : 0;
  descend(walk, {
    rest,
    after: suffix.after,
    harmony,
    stripped: surface,
    cost: step.cost + suffix.cost + seldom,
    suffixes: step.suffixes + 1,
    last: step.last ?? suffix.of
  });
};

const descend = (walk: Walk, step: Step): void => {
  finish(walk, step);
  if (step.suffixes === DEEPEST) return;
  for (let length = 1; length <= LONGEST_SUFFIX && step.rest.length - length >= 2; length += 1) {
    const surface = step.rest.slice(-length);
    for (const suffix of SUFFIXES.get(surface) ?? []) strip(walk, step, surface, suffix);
  }
};

/**
 * Every way to read a word (lower case, folded letters) as a Kazakh stem with its inflection, cheapest first, each stem
 * once. Total; a word too short to be inflected reads as itself when the dictionary knows it.
 */
export const kazakhReadings = (word: string, lexicon: Lexicon = kazakhKind): Reading[] => {
  const walk: Walk = { lexicon, found: [] };
  descend(walk, { rest: word, after: WORD_END, harmony: 'none', stripped: '', cost: 0, suffixes: 0, last: undefined });
  walk.found.sort((one, other) => one.cost - other.cost || one.stem.length - other.stem.length);
  const seen = new Set<string>();
  return walk.found.filter(({ stem }) => !seen.has(stem) && seen.add(stem));
};
