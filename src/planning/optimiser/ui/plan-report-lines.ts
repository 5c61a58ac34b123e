import type { RuleId } from '../rules.ts';

/** A proposal by name. */
export type WishName = { id: string; body: string; theme: string; lang: 'kk' | 'ru' };

/** A reason in words: the names of rules, and the proposals that compete. */
export type ReasonLine = {
  kind: 'proven' | 'outweighed' | 'open';
  rules: readonly string[];
  wishes: readonly WishName[];
};

/** A proposal that the plan does not meet, in words. */
export type UnmetLine = WishName & {
  asked: string;
  reason: ReasonLine;
  openings: readonly { text: string; wishes: readonly WishName[] }[];
};

export type ReportLines = {
  ended: string;
  proven: boolean;
  figures: readonly { value: string; label: string; of?: string }[];
  deducted: readonly { rule: RuleId; name: string; points: string }[];
  unmet: readonly UnmetLine[];
  shortages: readonly { region: string; text: string; reason: ReasonLine }[];
  shifted: readonly (WishName & { text: string })[];
  broken: readonly string[];
};
