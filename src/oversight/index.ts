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
