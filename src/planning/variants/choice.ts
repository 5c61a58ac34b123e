import type { EntryTerms } from '../schedule.ts';
import type { BoardWish } from './wish.ts';

/** A wish with its day and region, as it goes into the draft schedule. */
export type PlacedWish = { wish: BoardWish; region: string; on: Temporal.PlainDate; district: string | null };

/** An entry of the draft that was made of a proposal; one that was remarked on stays when it is taken out, withdrawn. */
export type MadeEntry = { id: string; proposal: string; terms: EntryTerms; withdrawn: boolean };

/** What choosing a variant does to the entries of the draft; those added by hand are not touched. */
export type ChoiceChanges = {
  add: readonly { proposal: string; terms: EntryTerms }[];
  change: readonly { entry: MadeEntry; terms: EntryTerms }[];
  remove: readonly MadeEntry[];
  same: number;
};

const termsOf = ({ wish, region, on, district }: PlacedWish): EntryTerms => ({
  body: wish.body,
  region,
  district,
  plannedOn: on,
  precision: 'day',
  format: wish.format,
  themeKk: wish.themeKk,
  themeRu: wish.themeRu
});

/** Compares what a variant says with what the draft has of proposals. Chosen twice, the second time changes nothing. */
export const choiceChanges = (placed: readonly PlacedWish[], made: readonly MadeEntry[]): ChoiceChanges => {
  const entries = new Map(made.map((entry) => [entry.proposal, entry]));
  const wanted = placed.map((one) => ({ proposal: one.wish.id, terms: termsOf(one) }));
  const kept = new Set(wanted.map(({ proposal }) => proposal));
  const change = wanted.flatMap(({ proposal, terms }) => {
    const entry = entries.get(proposal);
    return entry && (entry.withdrawn || !sameTerms(entry.terms, terms)) ? [{ entry, terms }] : [];
  });
  const add = wanted.filter(({ proposal }) => !entries.has(proposal));
  return {
    add,
    change,
    remove: made.filter(({ proposal, withdrawn }) => !withdrawn && !kept.has(proposal)),
    same: wanted.length - add.length - change.length
  };
};

const sameTerms = (one: EntryTerms, other: EntryTerms): boolean =>
  one.plannedOn.equals(other.plannedOn) &&
  (['body', 'region', 'district', 'precision', 'format', 'themeKk', 'themeRu'] as const).every(
    (term) => one[term] === other[term]
  );
