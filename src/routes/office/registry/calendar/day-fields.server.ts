import * as m from '#paraglide/messages.js';
import type { ChangedDay, DayOff } from '#registry/index.ts';
import type { SheetField } from '#registry/ui/form-sheet.ts';
import { choicesOf, DAY_WORDS } from '#registry/ui/words.ts';
import { nameFields } from '../form-fields.server.ts';

/** What can be said of a day of the calendar but the day itself. */
export const dayFields = (dayOff?: DayOff): SheetField[] => [
  { name: 'kind', label: m.registry_kind(), options: choicesOf(DAY_WORDS), value: dayOff?.kind ?? 'moved-rest' },
  ...nameFields(dayOff?.names),
  { name: 'act', label: m.registry_act(), hint: m.registry_act_hint(), value: dayOff?.act ?? '' }
];

/** Back to the year after a change, with the days that it changed. */
export const toYear = ({ day, changed }: { day: string; changed: readonly ChangedDay[] }): string =>
  `/office/registry/calendar?year=${day.slice(0, 4)}&done=${changed.map((one) => one.day).join('.')}`;
