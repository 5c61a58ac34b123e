import * as m from '#paraglide/messages.js';
import type { ComparedField } from '#ui/ChangedMeanwhile.svelte';

type Values = Readonly<Record<string, string>>;
type Choice = { value: string; text: string };
type Choices = Record<'regions' | 'districts' | 'bodies' | 'formats' | 'months', readonly Choice[]>;

const named = (choices: readonly Choice[], ids: string): string =>
  ids
    .split(',')
    .map((id) => choices.find(({ value }) => value === id)?.text ?? id)
    .toSorted()
    .join(', ');

const windowText = ({ when, month = '', from = '', to = '' }: Values, months: readonly Choice[]): string => {
  if (when === 'month') return named(months, month);
  return when === 'day' ? from : `${from} – ${to}`;
};

/** The parts of a line as they stand and as they were typed, each in words. */
export const comparedLines = (now: Values, typed: Values, choices: Choices): ComparedField[] => {
  const field = (label: string, textOf: (values: Values) => string): ComparedField => ({
    label,
    now: textOf(now),
    typed: textOf(typed)
  });
  const plain = (label: string, name: string): ComparedField => field(label, (values) => values[name] ?? '');
  const chosen = (label: string, name: string, from: readonly Choice[]): ComparedField =>
    field(label, (values) => named(from, values[name] ?? ''));
  return [
    chosen(m.proposals_field_region(), 'region', choices.regions),
    chosen(m.proposals_field_districts(), 'districts', choices.districts),
    chosen(m.proposals_field_other_regions(), 'otherRegions', choices.regions),
    field(m.proposals_field_when(), (values) => windowText(values, choices.months)),
    chosen(m.proposals_term_format(), 'format', choices.formats),
    plain(m.planning_field_theme_kk(), 'themeKk'),
    plain(m.planning_field_theme_ru(), 'themeRu'),
    plain(m.proposals_field_justification_kk(), 'justificationKk'),
    plain(m.proposals_field_justification_ru(), 'justificationRu'),
    plain(m.proposals_field_participants(), 'participants'),
    chosen(m.proposals_field_joint(), 'jointWith', choices.bodies)
  ];
};
