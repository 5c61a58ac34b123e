import { liesIn, type Norm, p, type Point } from '#decree/index.ts';
import * as m from '#paraglide/messages.js';
import type { Locale } from '#platform/locale.ts';

type Words = (params?: Record<string, never>, options?: { locale: Locale }) => string;

/** The parts of the text, in its order; the places each begins with. */
const GROUPS: readonly { id: string; title: Words; holds: (point: Point) => boolean }[] = [
  { id: 'scope', title: m.law_group_scope, holds: (point) => point.length === 1 && point[0] === 1 },
  { id: 'before', title: m.law_group_before, holds: (point) => liesIn(point, p(1, 4)) },
  { id: 'within', title: m.law_group_within, holds: (point) => liesIn(point, p(1, 5)) },
  { id: 'after', title: m.law_group_after, holds: ([point, sub]) => point === 1 && sub !== undefined && sub >= 6 },
  { id: 'meeting', title: m.law_group_meeting, holds: ([point]) => point === 1 },
  { id: 'administration', title: m.law_group_administration, holds: ([point]) => point === 2 },
  { id: 'akims', title: m.law_group_akims, holds: ([point]) => point === 3 },
  { id: 'government', title: m.law_group_government, holds: ([point]) => point === 4 },
  { id: 'authorised', title: m.law_group_authorised, holds: ([point]) => point === 5 || point === 6 },
  { id: 'control', title: m.law_group_control, holds: () => true }
];

const KNOWN = { id: 'known', title: m.law_group_known };

const groupOf = ({ cites }: Norm): { id: string; title: Words } =>
  (cites ? GROUPS.find(({ holds }) => holds(cites)) : undefined) ?? KNOWN;

/** Norms grouped as the text groups them, in its order; those of an unknown place together. */
export const pointGroups = (
  norms: readonly Norm[],
  locale: Locale
): { id: string; title: string; norms: readonly Norm[] }[] =>
  [...Map.groupBy(norms, groupOf)].map(([{ id, title }, own]) => ({
    id,
    title: title({}, { locale }),
    norms: own
  }));
