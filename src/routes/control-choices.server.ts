import { type Norm, pointSlug, VERDICT_KINDS } from '#decree/index.ts';
import { CONTROL_GROUPS, CONTROL_ORDERS, type ControlCell, groupOf, normTitle, verdictWord } from '#oversight/index.ts';
import { groupWords } from '#oversight/ui/shown-control.ts';
import * as m from '#paraglide/messages.js';
import type { Locale } from '#platform/locale.ts';
import type { Choice } from './register-names.server.ts';

type Words = { locale: Locale; name: (body: string) => string };

/** What the table's filters offer: only bodies and norms that have a cell, each list with its "all" first. */
export const controlChoices = (
  cells: readonly ControlCell[],
  { norms, bodies }: { norms: readonly Norm[]; bodies: readonly string[] },
  { locale, name }: Words
): Record<'groups' | 'bodies' | 'norms' | 'verdicts' | 'orders', Choice[]> => {
  const [who, what] = [new Set(cells.map((cell) => cell.who)), new Set(cells.map((cell) => cell.norm))];
  return {
    groups: [
      { value: '', text: m.control_all_groups({}, { locale }) },
      ...CONTROL_GROUPS.map((group) => ({ value: group, text: groupWords(group, locale) }))
    ],
    bodies: [
      { value: '', text: m.control_all_bodies({}, { locale }) },
      ...bodies
        .filter((body) => who.has(body))
        .map((body) => ({ value: body, text: name(body) }))
        .toSorted((one, other) => one.text.localeCompare(other.text, locale))
    ],
    norms: [
      { value: '', text: m.control_all_norms({}, { locale }) },
      ...norms
        .filter((norm) => what.has(norm.id) && groupOf(norm) !== null)
        .map((norm) => ({ value: norm.id, text: numberedTitle(norm, locale) }))
    ],
    verdicts: [
      { value: '', text: m.control_all_verdicts({}, { locale }) },
      ...VERDICT_KINDS.map((kind) => ({ value: kind, text: verdictWord(kind, locale) }))
    ],
    orders: CONTROL_ORDERS.map((order) => ({ value: order, text: ORDERS[order]({}, { locale }) }))
  };
};

const ORDERS = { register: m.control_order_register, 'kept-share': m.control_order_kept_share } as const;

/** A norm by its point and short title: "1-7 · Quarterly progress". */
export const numberedTitle = (norm: Norm, locale: Locale): string =>
  norm.cites ? `${pointSlug(norm.cites)} · ${normTitle(norm, locale)}` : normTitle(norm, locale);
