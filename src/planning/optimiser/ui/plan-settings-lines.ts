import type { RuleId } from '../rules.ts';

/** A rule as it stands in a year, in words; `form` says what its form shows. */
export type RuleLine = {
  rule: RuleId;
  name: string;
  says: string;
  hard: boolean;
  on: boolean;
  source: string;
  changed: string | null;
  parameter: { label: string; hint: string; value: string } | null;
  version: string;
};

/** Days closed for meetings, in words. */
export type ClosedLine = { id: string; days: string; region: string; reason: string; lang: 'kk' | 'ru' };

/** What suits the residents of a region, in words; null while nobody said. */
export type PopulationLine = {
  region: string;
  name: string;
  saturday: string | null;
  evening: string | null;
  source: string;
  note: string;
  sayHref: string | null;
};

/** A season when meetings are unwelcome, in words. */
export type SeasonLine = { id: string; name: string; when: string; where: string; source: string };
