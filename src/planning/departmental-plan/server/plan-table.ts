import type { Locale } from '#platform/locale.ts';
import type { NamedChoice } from '#platform/table-import/index.ts';
import { nameOf } from '#registry/index.ts';
import { postTitles } from '#registry/server/index.ts';
import { plannedDate } from '../../schedule-words.ts';
import type { PlanView } from './departmental-plan.views.ts';
import { COUNTRY, planFormat } from './plan-format.ts';

/** A plan as plain rows of words. */
export type PlanAsTable = { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };

/** What stands in the plan, in the columns in which a body brings its own table: what is taken along can be brought back. */
export const planAsTable = async ({ plan, items }: PlanView, locale: Locale): Promise<PlanAsTable> => {
  const [format, titles] = await Promise.all([
    planFormat(plan),
    postTitles([...new Set(items.flatMap(({ post }) => post ?? []))])
  ]);
  const shown = (choices: readonly NamedChoice[], value: string | null): string =>
    choices.find((choice) => choice.value === value)?.shown[locale] ?? value ?? '';
  return {
    head: Object.values(format).map(({ names }) => names[locale]),
    rows: items
      .filter(({ withdrawnAt }) => withdrawnAt === null)
      .map((item) => [
        shown(format.kind.choices, item.kind),
        item.post === null ? '' : nameOf(titles.get(item.post), locale),
        plannedDate(item.plannedOn, item.precision, locale),
        shown(format.region.choices, item.region ?? COUNTRY),
        shown(format.format.choices, item.format),
        item.themeKk,
        item.themeRu
      ])
  };
};
