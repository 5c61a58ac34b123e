import type { SortedGroup, SortingResult } from '../result.ts';
import type { Route } from '../routing.ts';

/** What people changed of the machine's proposal. `group` is a group of what stands. */
export type Difference =
  /** Questions that the machine kept in several groups stand in one. */
  | { readonly kind: 'joined'; readonly group: string; readonly from: number; readonly questions: number }
  /** The machine's group stands in several; `questions` of them in this one. */
  | { readonly kind: 'split'; readonly group: string; readonly into: number; readonly questions: number }
  | { readonly kind: 'theme'; readonly group: string; readonly was: string | null; readonly now: string | null }
  | { readonly kind: 'route'; readonly group: string; readonly was: Route | null; readonly now: Route | null }
  | { readonly kind: 'title'; readonly group: string; readonly was: string; readonly now: string };

type Groups = Pick<SortingResult, 'groups'>;
type Overlap = { readonly group: SortedGroup; readonly shared: number };

/** The groups that these questions stand in, with how many of them, the largest share first. */
const overlapsOf = (questions: readonly string[], groupOf: ReadonlyMap<string, SortedGroup>): Overlap[] => {
  const shared = new Map<SortedGroup, number>();
  for (const question of questions) {
    const group = groupOf.get(question);
    if (group) shared.set(group, (shared.get(group) ?? 0) + 1);
  }
  return [...shared]
    .map(([group, count]) => ({ group, shared: count }))
    .toSorted((one, other) => other.shared - one.shared || (one.group.id < other.group.id ? -1 : 1));
};

const byQuestion = ({ groups }: Groups): Map<string, SortedGroup> =>
  new Map(groups.flatMap((group) => group.questions.map((question) => [question, group] as const)));

const saidOtherwise = (was: SortedGroup, { id: group, ...now }: SortedGroup): Difference[] => {
  const said: Difference[] = [];
  if (was.theme !== now.theme) said.push({ kind: 'theme', group, was: was.theme, now: now.theme });
  if (was.route !== now.route) said.push({ kind: 'route', group, was: was.route, now: now.route });
  if (was.title.text !== now.title.text) said.push({ kind: 'title', group, was: was.title.text, now: now.title.text });
  return said;
};

/**
 * What differs between the machine's proposal and what stands, in the order of what stands; nothing where both say the same.
 * Questions that only one of them has are no difference. A group cut off another is new: what it is called and where it
 * goes was never proposed otherwise, so only the largest part of a group is compared in that.
 */
export const differencesOf = (proposal: Groups, standing: Groups): Difference[] => {
  const [proposed, now] = [byQuestion(proposal), byQuestion(standing)];
  return standing.groups.flatMap((group): Difference[] => {
    const from = overlapsOf(group.questions, proposed);
    const [largest] = from;
    if (!largest) return [];
    const into = overlapsOf(largest.group.questions, now);
    const found: Difference[] = [];
    if (from.length > 1)
      found.push({ kind: 'joined', group: group.id, from: from.length, questions: group.questions.length });
    if (into.length > 1) found.push({ kind: 'split', group: group.id, into: into.length, questions: largest.shared });
    return into[0]?.group.id === group.id ? [...found, ...saidOtherwise(largest.group, group)] : found;
  });
};
