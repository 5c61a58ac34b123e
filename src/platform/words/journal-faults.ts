import * as m from '#paraglide/messages.js';
import type { Locale } from '../locale.ts';

const FAULTS: Readonly<Record<string, (inputs: Record<string, never>, options: { locale: Locale }) => string>> = {
  gap: m.proof_fault_gap,
  'broken-link': m.proof_fault_broken_link,
  'changed-row': m.proof_fault_changed_row,
  'other-head': m.proof_fault_other_head,
  'cut-off': m.proof_fault_cut_off,
  'changed-publication': m.proof_fault_changed_publication
};

/** Why a row of the journal does not fit, in a sentence; empty for a code that is none. */
export const journalFaultWords = (fault: string | null, locale: Locale): string =>
  FAULTS[fault ?? '']?.({}, { locale }) ?? '';
