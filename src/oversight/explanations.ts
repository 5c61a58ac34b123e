import type { Norm } from '#decree/index.ts';
import * as m from '#paraglide/messages.js';
import type { Locale } from '#platform/locale.ts';

type Words = (params?: Record<string, never>, options?: { locale: Locale }) => string;

type Explanation = {
  /** What it means for a citizen, and what it asks of the body. */
  readonly citizen: Words;
  readonly official: Words;
  /** What the product does for it. */
  readonly does: Words;
  /** Why our default is what it is, where the decree leaves the term or the number open. */
  readonly whyDefault?: Words;
  /** What is easily got wrong. */
  readonly trap?: Words;
};

/** Our explanation of each point of draft 112, by its id. */
const EXPLANATIONS: Readonly<Record<string, Explanation>> = {
  '1': {
    citizen: m.law_citizen_1,
    official: m.law_official_1,
    does: m.law_does_1
  },
  '1-1': {
    citizen: m.law_citizen_1_1,
    official: m.law_official_1_1,
    does: m.law_does_1_1,
    whyDefault: m.law_default_1_1
  },
  '1-2': {
    citizen: m.law_citizen_1_2,
    official: m.law_official_1_2,
    does: m.law_does_1_2
  },
  '1-3': {
    citizen: m.law_citizen_1_3,
    official: m.law_official_1_3,
    does: m.law_does_1_3,
    trap: m.law_trap_1_3
  },
  '1-4-1': {
    citizen: m.law_citizen_1_4_1,
    official: m.law_official_1_4_1,
    does: m.law_does_1_4_1
  },
  '1-4-2': {
    citizen: m.law_citizen_1_4_2,
    official: m.law_official_1_4_2,
    does: m.law_does_1_4_2,
    whyDefault: m.law_default_1_4_2
  },
  '1-4-3': {
    citizen: m.law_citizen_1_4_3,
    official: m.law_official_1_4_3,
    does: m.law_does_1_4_3,
    trap: m.law_trap_1_4_3
  },
  '1-4-4': {
    citizen: m.law_citizen_1_4_4,
    official: m.law_official_1_4_4,
    does: m.law_does_1_4_4,
    trap: m.law_trap_1_4_4
  },
  '1-4-5': {
    citizen: m.law_citizen_1_4_5,
    official: m.law_official_1_4_5,
    does: m.law_does_1_4_5
  },
  '1-4-6': {
    citizen: m.law_citizen_1_4_6,
    official: m.law_official_1_4_6,
    does: m.law_does_1_4_6,
    whyDefault: m.law_default_1_4_6
  },
  '1-4-7': {
    citizen: m.law_citizen_1_4_7,
    official: m.law_official_1_4_7,
    does: m.law_does_1_4_7
  },
  '1-5-1': {
    citizen: m.law_citizen_1_5_1,
    official: m.law_official_1_5_1,
    does: m.law_does_1_5_1
  },
  '1-5-2': {
    citizen: m.law_citizen_1_5_2,
    official: m.law_official_1_5_2,
    does: m.law_does_1_5_2
  },
  '1-5-3': {
    citizen: m.law_citizen_1_5_3,
    official: m.law_official_1_5_3,
    does: m.law_does_1_5_3
  },
  '1-6': {
    citizen: m.law_citizen_1_6,
    official: m.law_official_1_6,
    does: m.law_does_1_6,
    whyDefault: m.law_default_1_6
  },
  '1-7': {
    citizen: m.law_citizen_1_7,
    official: m.law_official_1_7,
    does: m.law_does_1_7,
    whyDefault: m.law_default_1_7
  },
  '1-8': {
    citizen: m.law_citizen_1_8,
    official: m.law_official_1_8,
    does: m.law_does_1_8,
    whyDefault: m.law_default_1_8,
    trap: m.law_trap_1_8
  },
  '2': {
    citizen: m.law_citizen_2,
    official: m.law_official_2,
    does: m.law_does_2,
    whyDefault: m.law_default_2
  },
  '3-1': {
    citizen: m.law_citizen_3_1,
    official: m.law_official_3_1,
    does: m.law_does_3_1
  },
  '3-2': {
    citizen: m.law_citizen_3_2,
    official: m.law_official_3_2,
    does: m.law_does_3_2,
    whyDefault: m.law_default_3_2
  },
  '4-1': {
    citizen: m.law_citizen_4_1,
    official: m.law_official_4_1,
    does: m.law_does_4_1
  },
  '4-2': {
    citizen: m.law_citizen_4_2,
    official: m.law_official_4_2,
    does: m.law_does_4_2
  },
  '4-3': {
    citizen: m.law_citizen_4_3,
    official: m.law_official_4_3,
    does: m.law_does_4_3,
    trap: m.law_trap_4_3
  },
  '4-4': {
    citizen: m.law_citizen_4_4,
    official: m.law_official_4_4,
    does: m.law_does_4_4,
    trap: m.law_trap_4_4
  },
  '5': {
    citizen: m.law_citizen_5,
    official: m.law_official_5,
    does: m.law_does_5
  },
  '6-1': {
    citizen: m.law_citizen_6_1,
    official: m.law_official_6_1,
    does: m.law_does_6_1,
    trap: m.law_trap_6_1
  },
  '6-2': {
    citizen: m.law_citizen_6_2,
    official: m.law_official_6_2,
    does: m.law_does_6_2
  },
  '6-3': {
    citizen: m.law_citizen_6_3,
    official: m.law_official_6_3,
    does: m.law_does_6_3,
    whyDefault: m.law_default_6_3
  },
  '7': {
    citizen: m.law_citizen_7,
    official: m.law_official_7,
    does: m.law_does_7
  },
  '8': {
    citizen: m.law_citizen_8,
    official: m.law_official_8,
    does: m.law_does_8,
    trap: m.law_trap_8
  }
};

/** An explanation in one language; null for what the norm has none of. */
export type ExplanationInWords = Readonly<Record<'citizen' | 'official' | 'does', string>> &
  Readonly<Record<'whyDefault' | 'trap', string | null>>;

/** Our explanation of a norm of draft 112, in this language; null for a norm of another edition. */
export const explanationOf = ({ id }: Pick<Norm, 'id'>, locale: Locale): ExplanationInWords | null => {
  const found = EXPLANATIONS[id];
  if (!found) return null;
  const { citizen, official, does, whyDefault, trap } = found;
  return {
    citizen: citizen({}, { locale }),
    official: official({}, { locale }),
    does: does({}, { locale }),
    whyDefault: whyDefault?.({}, { locale }) ?? null,
    trap: trap?.({}, { locale }) ?? null
  };
};
