import { type Day, dayNumber } from './iso-day.ts';

/** How a day stands to today, as a code with the number of days; messages have the words. */
export type DaysLeft =
  | { readonly code: 'left'; readonly days: number }
  | { readonly code: 'today'; readonly days: 0 }
  | { readonly code: 'late'; readonly days: number };

/** Days from today to the day something is due: left, today or late. `days` is never negative. */
export const daysLeft = (due: Day, today: Day): DaysLeft => {
  const days = dayNumber(due) - dayNumber(today);
  if (days === 0) return { code: 'today', days: 0 };
  return days > 0 ? { code: 'left', days } : { code: 'late', days: -days };
};
