import type { ProposalTerms } from './proposal.ts';

/** What a line says, part by part, as far as a reader tells versions apart. */
export const TERMS = ['place', 'window', 'format', 'theme', 'justification', 'participants', 'jointWith'] as const;
export type Term = (typeof TERMS)[number];

type Line = ProposalTerms & { readonly id: string };

/** What became of a line from one version to the next. */
export type Difference<Of extends Line = Line> =
  | { readonly kind: 'added'; readonly now: Of }
  | { readonly kind: 'removed'; readonly was: Of }
  | { readonly kind: 'changed'; readonly was: Of; readonly now: Of; readonly terms: readonly Term[] };

const told: Readonly<Record<Term, (line: ProposalTerms) => readonly unknown[]>> = {
  place: ({ regions: [first, ...others], districts }) => [first, ...others.toSorted(), '/', ...districts.toSorted()],
  window: ({ from, to }) => [from.toString(), to.toString()],
  format: ({ format }) => [format],
  theme: ({ themeKk, themeRu }) => [themeKk, themeRu],
  justification: ({ justificationKk, justificationRu }) => [justificationKk, justificationRu],
  participants: ({ participants }) => [participants],
  jointWith: ({ jointWith }) => jointWith.toSorted()
};

/** The parts in which two wordings of a line differ; the order in which places and bodies are named does not matter. */
export const differingTerms = (was: ProposalTerms, now: ProposalTerms): readonly Term[] =>
  TERMS.filter((term) => JSON.stringify(told[term](was)) !== JSON.stringify(told[term](now)));

/** Line by line what changed from one version to another, in the order of the newer, then what is gone. */
export const differences = <Of extends Line>(
  before: readonly Of[],
  after: readonly Of[]
): readonly Difference<Of>[] => {
  const older = new Map(before.map((line) => [line.id, line]));
  const newer = new Set(after.map(({ id }) => id));
  const kept = after.flatMap((now): Difference<Of>[] => {
    const was = older.get(now.id);
    if (!was) return [{ kind: 'added', now }];
    const terms = differingTerms(was, now);
    return terms.length > 0 ? [{ kind: 'changed', was, now, terms }] : [];
  });
  return [...kept, ...before.filter(({ id }) => !newer.has(id)).map((was) => ({ kind: 'removed' as const, was }))];
};
