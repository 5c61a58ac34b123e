export { ATTESTORS, type AttestedDuty, type AttestingBody, mayBeAttestedBy } from './attestable.ts';
export {
  cellVerdict,
  type ControlCell,
  type ControlFilter,
  type JudgedRow,
  keptOf,
  type VerdictCounts
} from './control.ts';
export { type Deed, DEEDS } from './deeds.ts';
export { deedWord } from './words/deed-words.ts';
export { roleWord, sourceWord, termWords, triggerWord } from './words/norm-words.ts';
export { stepWords } from './words/step-words.ts';
export { reasonWords, verdictWord } from './words/verdict-words.ts';
export type { Attestation, ProofFile } from './attestation.ts';
export { attestableActs } from './awaited-acts.ts';
export { canWithdraw, postAttesting, postClosingRisk, postRecordingRisk } from './permissions.ts';
export { fieldCodes, refusals } from './refusals.ts';
export type { Risk } from './risk.ts';
