import type { Corrections } from './groups.ts';
import type { Correction } from './sorting-input.ts';

/** What people said of groups, by questions: who stands with whom, who never does, and which are closed to others. */
type Bonds = {
  /** The last word on whom a question stands with; those with the same mark stand together. */
  readonly marks: Map<string, number>;
  readonly apart: Map<string, Set<string>>;
  readonly locked: Map<string, boolean>;
};

const keepApart = ({ marks, apart }: Bonds, [first, ...others]: readonly string[]): void => {
  if (first === undefined) return;
  const mark = marks.get(first);
  if (mark !== undefined && others.some((other) => marks.get(other) === mark)) marks.delete(first);
  for (const other of others) {
    apart.set(first, (apart.get(first) ?? new Set()).add(other));
    apart.set(other, (apart.get(other) ?? new Set()).add(first));
  }
};

const bring = ({ marks, apart }: Bonds, questions: readonly string[], mark: number): void => {
  const together = new Set(questions);
  for (const question of questions) {
    marks.set(question, mark);
    const kept = apart.get(question);
    if (kept) apart.set(question, kept.difference(together));
  }
};

/** What people said, in the order said: the last word on a question counts. */
const bondsOf = (corrections: readonly Correction[]): Bonds => {
  const bonds: Bonds = { marks: new Map(), apart: new Map(), locked: new Map() };
  for (const [at, { kind, questions, value }] of corrections.entries()) {
    if (kind === 'apart') keepApart(bonds, questions);
    if (kind === 'together') bring(bonds, questions, at);
    if (kind === 'lock') for (const question of questions) bonds.locked.set(question, value !== 'open');
  }
  return bonds;
};

/**
 * Corrections as the grouping asks for them, for questions (ids) in the order of placing; `leaders` grows while it places. Those
 * brought together by a person found a group of their own: the machine puts them with nobody else, but others with them,
 * unless they are locked.
 */
export const constraintsOf = (
  ids: readonly string[],
  corrections: readonly Correction[],
  leaders: readonly number[]
): Corrections => {
  const { marks, apart, locked } = bondsOf(corrections);
  const numberOf = new Map(ids.map((id, at) => [id, at]));
  const firstOf = new Map<number, number>();
  for (const [at, id] of ids.entries()) {
    const mark = marks.get(id);
    if (mark !== undefined && !firstOf.has(mark)) firstOf.set(mark, at);
  }
  const markOf = (number: number): number | undefined => marks.get(ids[number] ?? '');
  const strangers = (number: number, leader: number): boolean => {
    const [own, theirs] = [markOf(number), markOf(leader)];
    if (own !== undefined) return own !== theirs;
    return locked.get(ids[leader] ?? '') === true && locked.get(ids[number] ?? '') !== true;
  };
  const keptFrom = (number: number, leader: number): boolean => {
    const others = apart.get(ids[number] ?? '');
    return others !== undefined && [...others].some((other) => leaders[numberOf.get(other) ?? -1] === leader);
  };
  return {
    together: (number) => {
      const mark = markOf(number);
      const first = mark === undefined ? undefined : firstOf.get(mark);
      return first === undefined || first >= number ? undefined : leaders[first];
    },
    apart: (number, leader) => strangers(number, leader) || keptFrom(number, leader)
  };
};
