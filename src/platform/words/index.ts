export { datedOn, notLaterThan, onDay, sinceDay, untilDay } from './date-phrases.ts';
export {
  dateRange,
  dayAndMonth,
  fullDate,
  legalDate,
  monthAndYear,
  monthName,
  shortDate,
  weekdayHeads,
  weekdayName
} from './dates.ts';
export { type DaysLeft, daysLeft } from './days-left.ts';
export type { Day } from './iso-day.ts';
export { journalFaultWords } from './journal-faults.ts';
export { inCase, type KazakhCase, possessedInCase } from './kazakh-cases.ts';
export { groupedNumber, percent, type PluralForm, pluralForm } from './numbers.ts';
export { periodName } from './period-names.ts';
export {
  clockTime,
  fullDateTime,
  localDateTime,
  localDay,
  localTime,
  type Moment,
  shortDateTime,
  timeRange
} from './times.ts';
