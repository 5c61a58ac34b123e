import { fairOrder, type FairVoters } from '#questions/index.ts';
import type { Column, Ranked, UrgencySignal } from './result.ts';

/** A group to be ranked: who stands behind it (anonymous keys), and what makes it urgent. Groups come in the order asked. */
export type GroupToRank = { readonly people: readonly string[]; readonly signals: readonly UrgencySignal[] };

type Placed = Readonly<Record<Column, Ranked>>;

/** How much each signal weighs, and how few days make a term press; our choice, shown on the page of the method. */
export const URGENCY_WEIGHTS = { danger: 3, termOver: 3, termSoon: 2, termNear: 1, reopened: 2, promised: 1 } as const;
const SOON_DAYS = 3;
const NEAR_DAYS = 10;
const MOST_DANGER_WORDS = 2;

const termWeight = (daysLeft: number): number => {
  if (daysLeft < 0) return URGENCY_WEIGHTS.termOver;
  if (daysLeft <= SOON_DAYS) return URGENCY_WEIGHTS.termSoon;
  return daysLeft <= NEAR_DAYS ? URGENCY_WEIGHTS.termNear : 0;
};

/** The sum of a group's signals; words of danger beyond the second add nothing. */
export const urgencyOf = (signals: readonly UrgencySignal[]): number => {
  const dangers = signals.filter(({ kind }) => kind === 'danger').length;
  return signals.reduce(
    (sum, signal) => {
      if (signal.kind === 'danger') return sum;
      return sum + (signal.kind === 'term' ? termWeight(signal.daysLeft) : URGENCY_WEIGHTS[signal.kind]);
    },
    Math.min(dangers, MOST_DANGER_WORDS) * URGENCY_WEIGHTS.danger
  );
};

/** Numbers 0 … n−1 by falling value; of equals the earlier first. */
const falling = (count: number, valueOf: (at: number) => number): number[] =>
  Array.from({ length: count }, (_, at) => at).toSorted((one, other) => valueOf(other) - valueOf(one) || one - other);

const bySupport = (sizes: readonly number[]): Ranked[] => {
  const ranked: Ranked[] = [];
  const order = falling(sizes.length, (at) => sizes[at] ?? 0);
  for (const [place, at] of order.entries()) {
    const people = sizes[at] ?? 0;
    const before = order[place - 1];
    const behindBy = before === undefined ? null : (sizes[before] ?? 0) - people;
    ranked[at] = { position: place + 1, reason: { column: 'support', people, behindBy } };
  }
  return ranked;
};

const byUrgency = (groups: readonly GroupToRank[], sizes: readonly number[]): Ranked[] => {
  const ranked: Ranked[] = [];
  const scores = groups.map(({ signals }) => urgencyOf(signals));
  const most = sizes.reduce((all, size) => Math.max(all, size), 1);
  const order = falling(groups.length, (at) => (scores[at] ?? 0) + ((sizes[at] ?? 0) / most) * 0.5);
  for (const [place, at] of order.entries())
    ranked[at] = { position: place + 1, reason: { column: 'urgency', signals: groups[at]?.signals ?? [] } };
  return ranked;
};

/** Which groups each person stands behind. */
const approvals = (groups: readonly GroupToRank[]): number[][] => {
  const of = new Map<string, number[]>();
  for (const [at, { people }] of groups.entries())
    for (const person of new Set(people)) of.set(person, [...(of.get(person) ?? []), at]);
  return [...of.values()];
};

const votersOf = (approved: readonly (readonly number[])[]): FairVoters[] => {
  const alike = new Map<string, { weight: number; approves: readonly number[] }>();
  for (const approves of approved) {
    const key = approves.join(',');
    alike.set(key, { weight: (alike.get(key)?.weight ?? 0) + 1, approves });
  }
  return [...alike.values()];
};

/** For each group, which others its people stand behind too. */
const sharedWith = (count: number, approved: readonly (readonly number[])[]): Set<number>[] => {
  const shared = Array.from({ length: count }, () => new Set<number>());
  for (const approves of approved)
    for (const one of approves) for (const other of approves) if (one !== other) shared[one]?.add(other);
  return shared;
};

const byFairness = (groups: readonly GroupToRank[], sizes: readonly number[]): Ranked[] => {
  const approved = approvals(groups);
  const picks = fairOrder({ candidates: groups.length, voters: votersOf(approved) });
  const shared = sharedWith(groups.length, approved);
  const placed = new Set<number>();
  const ranked: Ranked[] = [];
  const put = (at: number, load: number): void => {
    const places = [...(shared[at] ?? [])].filter((other) => placed.has(other)).length;
    const share = (sizes[at] ?? 0) / Math.max(1, approved.length);
    placed.add(at);
    ranked[at] = { position: placed.size, reason: { column: 'fair', load, share, places } };
  };
  for (const { candidate, after } of picks) put(candidate, after);
  // Nobody stands behind these: they come last, in the order asked.
  for (const at of groups.keys()) if (!placed.has(at)) put(at, 0);
  return ranked;
};

/**
 * The places of groups in the three columns, each with its reason as data; never mixed. Support: distinct people, the earlier
 * asked first of equals. Fair: sequential Phragmén, so that every beginning of it represents people in proportion (see
 * `fairOrder`). Urgency: the sum of signals, then support. Same groups, same order.
 */
export const rankGroups = (groups: readonly GroupToRank[]): Placed[] => {
  const sizes = groups.map(({ people }) => new Set(people).size);
  const [support, fair, urgency] = [bySupport(sizes), byFairness(groups, sizes), byUrgency(groups, sizes)];
  return groups.map((_, at) => {
    const [one, two, three] = [support[at], fair[at], urgency[at]];
    if (!one || !two || !three) throw new Error(`A group without a place: ${at}`);
    return { support: one, fair: two, urgency: three };
  });
};
