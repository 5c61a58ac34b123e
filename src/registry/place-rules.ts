import { type Refused, refusedField } from '#platform/result.ts';
import type { Register } from './register.ts';
import { isSpan, type Validity } from './validity.ts';

/** A region ends after it began. */
export const regionRefusal = (asked: Validity): Refused | undefined =>
  isSpan(asked) ? undefined : refusedField('validTo', 'ends-before-it-begins');

/** A district ends after it began, and its code, where it has one, is no other district's. */
export const districtRefusal = (
  { districts }: Register,
  asked: Validity & { id: string; kato: string | null }
): Refused | undefined => {
  const taken = [...districts.values()].some(({ id, kato }) => kato !== null && kato === asked.kato && id !== asked.id);
  return taken ? refusedField('kato', 'code-taken') : regionRefusal(asked);
};
