/** A stem that tells a group from the others, and how much. */
export interface Term {
  readonly stem: string;
  readonly weight: number;
}

/**
 * The stems that tell each group from the others, most telling first, at most `limit` a group: count in the group ·
 * ln (1 + stems a group on average / count in all) (class-based TF-IDF, Grootendorst 2022). `groups`: the stems of the texts
 * of each group, one language at a time.
 */
export const tellingTerms = (groups: readonly (readonly string[])[], limit = 3): Term[][] => {
  const all = new Map<string, number>();
  for (const stems of groups) for (const stem of stems) all.set(stem, (all.get(stem) ?? 0) + 1);
  const average = groups.reduce((sum, stems) => sum + stems.length, 0) / Math.max(1, groups.length);
  return groups.map((stems) => {
    const own = new Map<string, number>();
    for (const stem of stems) own.set(stem, (own.get(stem) ?? 0) + 1);
    return [...own]
      .map(([stem, count]) => ({ stem, weight: (count / stems.length) * Math.log(1 + average / (all.get(stem) ?? 1)) }))
      .toSorted((one, other) => other.weight - one.weight || (one.stem < other.stem ? -1 : 1))
      .slice(0, limit);
  });
};
