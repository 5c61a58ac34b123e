import * as m from '#paraglide/messages.js';
import type { ComparedField } from '#ui/ChangedMeanwhile.svelte';

type Values = Readonly<Record<string, string>>;
type Choice = { value: string; text: string };

/** The parts of an item as they stand and as they were typed, each in words. */
export const comparedItem = (
  now: Values,
  typed: Values,
  choices: Record<'kinds' | 'posts' | 'regions' | 'formats', readonly Choice[]>
): ComparedField[] => {
  const plain = (label: string, name: string): ComparedField => ({
    label,
    now: now[name] ?? '',
    typed: typed[name] ?? ''
  });
  const chosen = (label: string, name: string, from: readonly Choice[]): ComparedField => {
    const textOf = (id = ''): string => from.find(({ value }) => value === id)?.text ?? id;
    return { label, now: textOf(now[name]), typed: textOf(typed[name]) };
  };
  return [
    chosen(m.plan_field_kind(), 'kind', choices.kinds),
    chosen(m.plan_field_post(), 'post', choices.posts),
    chosen(m.plan_field_region(), 'region', choices.regions),
    plain(m.planning_column_day(), 'plannedOn'),
    chosen(m.planning_field_precision(), 'precision', [
      { value: 'day', text: m.planning_precision_day() },
      { value: 'month', text: m.planning_precision_month() }
    ]),
    chosen(m.planning_column_format(), 'format', choices.formats),
    plain(m.planning_field_theme_kk(), 'themeKk'),
    plain(m.planning_field_theme_ru(), 'themeRu')
  ];
};
