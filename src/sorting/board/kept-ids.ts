import type { SortingResult } from '../result.ts';

type Group = { readonly id: string; readonly questions: readonly string[] };

/** The next id after another that nobody bears: its last twelve hexadecimal digits counted on. Same input, same id. */
const idBeside = (id: string, taken: ReadonlySet<string>): string => {
  const [head, tail] = [id.slice(0, -12), Number.parseInt(id.slice(-12), 16) || 0];
  for (let next = 1; next <= taken.size + 1; next += 1) {
    const beside = head + ((tail + next) % 2 ** 48).toString(16).padStart(12, '0');
    if (!taken.has(beside)) return beside;
  }
  throw new Error('More ids than groups are taken.');
};

/** The first of the ids wanted that nobody bears; else one beside the last of them. */
export const freeId = (wanted: readonly string[], taken: ReadonlySet<string>): string =>
  wanted.find((id) => !taken.has(id)) ?? idBeside(wanted.at(-1) ?? '', taken);

type Overlap = { readonly was: number; readonly now: number; readonly shared: number; readonly own: number };

/** How many questions each group shares with each of before, the most first; of equals one whose first question is the same. */
const overlapsOf = (before: readonly Group[], groups: readonly Group[]): Overlap[] => {
  const groupOf = new Map(before.flatMap(({ questions }, at) => questions.map((id) => [id, at] as const)));
  return groups
    .flatMap(({ questions }, now) => {
      const shared = new Map<number, number>();
      for (const id of questions) {
        const was = groupOf.get(id);
        if (was !== undefined) shared.set(was, (shared.get(was) ?? 0) + 1);
      }
      return [...shared].map(([was, count]): Overlap => {
        const own = before[was]?.questions[0] === questions[0] ? 1 : 0;
        return { was, now, shared: count, own };
      });
    })
    .toSorted(
      (one, other) => other.shared - one.shared || other.own - one.own || one.was - other.was || one.now - other.now
    );
};

/** The new id of each group: that of the group of before which most of its questions stood in; no two bear one. */
const idsKept = (before: readonly Group[], groups: readonly Group[]): string[] => {
  const ids = new Map<number, string>();
  const taken = new Set<string>();
  for (const { was, now } of overlapsOf(before, groups)) {
    const id = before[was]?.id;
    if (id === undefined || ids.has(now) || taken.has(id)) continue;
    ids.set(now, id);
    taken.add(id);
  }
  return groups.map((group, at) => {
    const id = ids.get(at) ?? freeId([group.id, ...group.questions], taken);
    taken.add(id);
    return id;
  });
};

/**
 * A result computed anew with the ids of the groups that stood before: each group of before hands its id on to the group that
 * most of its questions stand in now, the largest overlaps first, so that links and boards stay. No two groups bear one id.
 */
export const withKeptIds = (result: SortingResult, before: readonly Group[]): SortingResult => {
  const ids = idsKept(before, result.groups);
  const anew = new Map(result.groups.map(({ id }, at) => [id, ids[at] ?? id]));
  const now = (id: string): string => anew.get(id) ?? id;
  return {
    ...result,
    themes: result.themes.map((theme) => ({ ...theme, groups: theme.groups.map(now) })),
    groups: result.groups.map((group) => ({ ...group, id: now(group.id) })),
    doubts: result.doubts.map((doubt) => ({ ...doubt, one: now(doubt.one), other: now(doubt.other) }))
  };
};
