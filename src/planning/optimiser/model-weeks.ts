import type { Builder } from './linear-model.ts';
import { anyOf } from './model-rows.ts';
import { grouped, pairsOf } from './placed.ts';
import { type PlanningYear, type Wish, wouldComeTogether } from './planning-year.ts';
import { cellKey, type UnitColumns } from './unit-columns.ts';

const wishOf = ({ unit }: UnitColumns): Wish | undefined => unit.wishes[0];

const mayJoin = (one: UnitColumns, other: UnitColumns): boolean => {
  const [a, b] = [wishOf(one), wishOf(other)];
  return a !== undefined && b !== undefined && wouldComeTogether(a, b);
};

type Visit = { readonly columns: UnitColumns; readonly choices: readonly number[] };

/** In a region's week one head, or heads who come together on one day. */
export const addRegionWeeks = (builder: Builder, year: PlanningYear, units: readonly UnitColumns[]): void => {
  const visits = units.flatMap((columns) =>
    [...columns.inRegionWeek].map(([key, choices]) => ({ key, columns, choices }))
  );
  const { on, parameter } = year.rules['head-rests'];
  const weekly = on && parameter >= 7;
  for (const [key, inWeek] of grouped(visits, (visit) => visit.key)) {
    const single = inWeek.filter(({ columns }) => !columns.unit.joint);
    const joint = inWeek.filter(({ columns }) => columns.unit.joint);
    const heads = weekly ? single.flatMap(({ choices }) => choices) : headsIn(builder, single);
    const company =
      joint.length === 0
        ? []
        : [
            anyOf(
              builder,
              joint.flatMap(({ choices }) => choices)
            )
          ];
    builder.atMost(1, [...heads, ...company]);
    for (const [one, other] of pairsOf(joint)) addPair(builder, year, key, one, other);
    keepFromLocked(builder, inWeek);
  }
};

/**
 * Where locked visits already break the rule, the row of the week leaves room for whoever counts as one with one of them: it is
 * kept from the others here. Two joint ones are told apart cell by cell.
 */
const keepFromLocked = (builder: Builder, inWeek: readonly Visit[]): void => {
  const [locked, free] = [true, false].map((fixed) => inWeek.filter(({ columns }) => columns.unit.fixed === fixed));
  if (!locked || !free || locked.length < 2) return;
  for (const stands of locked)
    for (const other of free) {
      const [one, two] = [stands.columns.unit, other.columns.unit];
      if (one.body !== two.body && !(one.joint && two.joint)) builder.atMost(1, [...stands.choices, ...other.choices]);
    }
};

/** Where a head may come twice in a week, both times count as one head. */
const headsIn = (builder: Builder, single: readonly Visit[]): number[] =>
  [...grouped(single, ({ columns }) => columns.unit.body).values()].map((ofHead) =>
    anyOf(
      builder,
      ofHead.flatMap(({ choices }) => choices)
    )
  );

const addPair = (builder: Builder, year: PlanningYear, key: string, one: Visit, other: Visit): void => {
  if (one.columns.unit.body === other.columns.unit.body) return;
  if (!mayJoin(one.columns, other.columns)) return builder.atMost(1, [...one.choices, ...other.choices]);
  const region = key.slice(0, key.lastIndexOf(' '));
  year.days.forEach((_, day) => {
    const mine = one.columns.inCell.get(cellKey(region, day));
    if (mine === undefined || !one.choices.includes(mine)) return;
    const theirs = other.columns.inCell.get(cellKey(region, day));
    builder.atMost(1, [mine, ...other.choices.filter((choice) => choice !== theirs)]);
  });
};

/** Gives back what coming alone costs, for each inviting visit that shares its cell with one it named or that named it. */
export const addCompany = (builder: Builder, units: readonly UnitColumns[], points: number): void => {
  const joint = units.filter(({ unit }) => unit.joint);
  for (const one of joint.filter((columns) => (wishOf(columns)?.jointWith.length ?? 0) > 0)) {
    const partners = joint.filter((other) => mayJoin(one, other));
    for (const [cell, mine] of one.inCell) {
      const theirs = partners.flatMap(({ inCell }) => inCell.get(cell) ?? []);
      if (theirs.length === 0) continue;
      const together = builder.choice(points);
      builder.implied(together, [mine]);
      builder.implied(together, theirs);
    }
  }
};
