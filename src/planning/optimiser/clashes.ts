import { clashesBetween } from './clashes-between.ts';
import { clashesOfOne } from './clashes-of-one.ts';
import { clashesOfTotals } from './clashes-of-totals.ts';
import { byDay, placedOf, standingPlaced } from './placed.ts';
import { type Clash, isInYear, type Placement, type PlanningYear } from './planning-year.ts';

/**
 * Every rule that these placements break, hard ones and soft ones, as far as the rule is switched on. Placements of wishes the
 * year does not know are left out. What stands already counts against them and beside them; what stands of the year before, only
 * where a placement meets it. The answer does not depend on the order of the placements.
 */
export const clashesOf = (year: PlanningYear, placements: readonly Placement[]): readonly Clash[] => {
  const placed = placedOf(year, placements);
  const all = [...placed, ...standingPlaced(year)].toSorted(byDay);
  const ofYear = all.filter((visit) => isInYear(year, visit));
  const inYear = new Set(ofYear.map(({ wish }) => wish.id));
  return [
    ...clashesOfOne(year, placed),
    ...clashesBetween(year, all).filter(({ wishes }) => wishes.some((id) => inYear.has(id))),
    ...clashesOfTotals(year, ofYear)
  ].filter(({ rule }) => year.rules[rule].on);
};
