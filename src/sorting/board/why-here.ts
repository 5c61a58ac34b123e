import { stems, tokens } from '#text/index.ts';
import { portraitOf } from '../portrait.ts';

/** Why a question stands in its group, strongest first; pages say it in one sentence. */
export type WhyHere =
  | { readonly kind: 'first' }
  | { readonly kind: 'said' }
  | { readonly kind: 'letter' }
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'meaning' };

const MOST_WORDS = 5;

/**
 * Why a question stands with the first of its group: a person said so, it is the same letter, it shares telling words with it
 * (given as the question writes them), or it is only near in meaning. `said`: a person brought it here.
 */
export const whyHere = (text: string, first: string | null, said: boolean): WhyHere => {
  if (first === null) return { kind: 'first' };
  if (said) return { kind: 'said' };
  const [own, leader] = [portraitOf(text), portraitOf(first)];
  if (own.key === leader.key) return { kind: 'letter' };
  const theirs = new Set(leader.telling);
  const shared = own.telling.filter((stem) => theirs.has(stem));
  if (shared.length === 0) return { kind: 'meaning' };
  const written = new Map(tokens(text).map((token) => [stems(token)[0] ?? token, token.toLowerCase()]));
  return { kind: 'words', words: shared.slice(0, MOST_WORDS).map((stem) => written.get(stem) ?? stem) };
};
