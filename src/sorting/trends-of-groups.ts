import type { Grouping } from './groups.ts';
import type { Portrait } from './portrait.ts';
import type { Trend } from './result.ts';
import type { PastOfScope } from './sorting-input.ts';
import { trendOf } from './trends.ts';

/** How often what a key stands for was asked in each earlier period. */
export type AskedBefore<Key> = ReadonlyMap<Key, readonly number[]>;

/** What was asked before, by the group (the number of its first question) and by the theme it would stand in today. */
export type Before = { readonly groups: AskedBefore<number>; readonly themes: AskedBefore<string | null> };

type Reading = {
  readonly portraitOf: (text: string) => Portrait;
  /** The theme of a group by its leader, and of a text that is in none. */
  readonly themeOf: (asked: { leader: number } | { text: string }) => string | null;
};

const counter = <Key>(periods: number) => {
  const counts = new Map<Key, number[]>();
  const add = (key: Key, period: number): void => {
    const kept = counts.get(key) ?? Array.from({ length: periods }, () => 0);
    kept[period] = (kept[period] ?? 0) + 1;
    counts.set(key, kept);
  };
  return { counts, add };
};

/**
 * Counts what was asked in earlier periods: a text that is surely the same as a group's belongs to it, any other to its likeliest
 * theme alone. Nothing is placed, so the groups stay as they are.
 */
export const askedBefore = ({ earlier }: PastOfScope, grouping: Grouping, { portraitOf, themeOf }: Reading): Before => {
  const [groups, themes] = [counter<number>(earlier.length), counter<string | null>(earlier.length)];
  for (const [period, { texts }] of earlier.entries())
    for (const text of texts) {
      const [likest] = grouping.like(portraitOf(text), 1);
      const leader = likest?.decision.outcome === 'same' ? likest.leader : undefined;
      if (leader !== undefined) groups.add(leader, period);
      themes.add(themeOf(leader === undefined ? { text } : { leader }), period);
    }
  return { groups: groups.counts, themes: themes.counts };
};

/** How something that was asked so often now goes against what was asked of it before; null without a past. */
export const trendAgainst = (
  past: PastOfScope | null,
  before: readonly number[] | undefined,
  now: number
): Trend | null =>
  past &&
  trendOf([
    ...past.earlier.map(({ days }, at) => ({ count: before?.[at] ?? 0, days })),
    { count: now, days: past.days }
  ]);
