import { clashesBetween } from './clashes-between.ts';
import { clashesOfOne } from './clashes-of-one.ts';
import { clashesOfTotals } from './clashes-of-totals.ts';
import { placedOf } from './placed.ts';
import type { Clash, Placement, PlanningYear } from './planning-year.ts';

/**
 * Every rule that these placements break, hard ones and soft ones, as far as the rule is switched on. Placements of wishes the
 * year does not know are left out. The answer does not depend on the order of the placements.
 */
export const clashesOf = (year: PlanningYear, placements: readonly Placement[]): readonly Clash[] => {
  const placed = placedOf(year, placements);
  return [...clashesOfOne(year, placed), ...clashesBetween(year, placed), ...clashesOfTotals(year, placed)].filter(
    ({ rule }) => year.rules[rule].on
  );
};
