import type { Norm } from '#decree/index.ts';
import { type ControlCell, standingOf, sumOfStandings } from '#oversight/index.ts';
import { controlCells } from '#oversight/server/index.ts';
import type { ShownStanding } from '#oversight/ui/NormStanding.svelte';
import * as m from '#paraglide/messages.js';
import { localizeHref } from '#paraglide/runtime.js';
import type { Locale } from '#platform/locale.ts';
import { nameOf } from '#registry/index.ts';
import { listBodies } from '#registry/server/index.ts';

/** How a norm stands this year, body by body in the order of the register; null where no duty arose, or none was judged. */
export const normStanding = async (
  norm: Norm,
  { year }: Temporal.PlainDate,
  locale: Locale
): Promise<ShownStanding | null> => {
  const [cells, bodies] = await Promise.all([controlCells({ year, norm: norm.id }), listBodies()]);
  if (cells.length === 0 || norm.needs.length === 0) return null;

  const cellOf = new Map(cells.map((cell) => [cell.who, cell]));
  const inOrder = bodies.flatMap(({ id, names }) => {
    const cell = cellOf.get(id);
    return cell ? [{ cell, name: nameOf(names, locale) }] : [];
  });
  const { kept, of } = sumOfStandings(cells);
  return {
    caption: m.law_standing_caption({ kept, of }),
    bars: inOrder.filter(({ cell }) => standingOf(cell.counts).of > 0).map(({ cell, name }) => barOf(cell, name, year)),
    waiting: inOrder.filter(({ cell }) => standingOf(cell.counts).of === 0).map(({ name }) => name),
    control: localizeHref(`/control?year=${year}&point=${norm.id}`)
  };
};

const barOf = ({ who, norm, counts }: ControlCell, label: string, year: number): ShownStanding['bars'][number] => {
  const { kept, overdue, of } = standingOf(counts);
  const words = overdue > 0 ? m.law_standing_share_bad : m.law_standing_share;
  return {
    label,
    value: kept / of,
    text: words({ kept, of, overdue }),
    href: localizeHref(`/control/${year}/${who}/${norm}`)
  };
};
