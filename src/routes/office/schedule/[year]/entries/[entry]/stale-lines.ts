import * as m from '#paraglide/messages.js';

type Values = Readonly<Record<string, string>>;
type Choice = { value: string; text: string };
type Shown = {
  values: Values;
  fields: { regions: readonly Choice[]; districts: readonly Choice[]; formats: readonly Choice[] };
};

/** 2027-04-26 as 26.04.2027; what is no day stays as it was typed. The browser makes this, so without `Temporal`. */
const dayOf = (text = ''): string => (text === '' ? '—' : text.replace(/^(\d+)-(\d+)-(\d+)$/, '$3.$2.$1'));

/** What stands now beside what was typed, field by field, in words. */
export const staleLines = (
  { values, fields }: Shown,
  typed: Values
): { field: string; now: string; yours: string }[] => {
  const precisions = [
    { value: 'day', text: m.planning_precision_day() },
    { value: 'month', text: m.planning_precision_month() }
  ];
  const line = (field: string, name: string, choices?: readonly Choice[]) => {
    const words = (value = ''): string => choices?.find((choice) => choice.value === value)?.text ?? (value || '—');
    return { field, now: words(values[name]), yours: words(typed[name]) };
  };
  return [
    line(m.planning_filter_region(), 'region', fields.regions),
    line(m.registry_place_district(), 'district', fields.districts),
    { field: m.planning_field_day(), now: dayOf(values['plannedOn']), yours: dayOf(typed['plannedOn']) },
    line(m.planning_field_precision(), 'precision', precisions),
    line(m.planning_column_format(), 'format', fields.formats),
    line(m.planning_field_theme_kk(), 'themeKk'),
    line(m.planning_field_theme_ru(), 'themeRu')
  ];
};
