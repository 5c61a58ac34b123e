/** A search as a line of the list, in words. */
export type RunLine = {
  id: string;
  name: string;
  asked: string;
  outcome: string;
  tone: 'kept' | 'sun' | 'broken';
  met: string | null;
  gap: string | null;
  seconds: string | null;
  reportHref: string | null;
  variantHref: string | null;
};

/** A search under way, in words; null while a figure is not known. */
export type RunningPlan = {
  id: string;
  name: string;
  phase: string;
  seconds: string;
  value: string | null;
  bound: string | null;
  gap: string | null;
  stopping: boolean;
  quiet: boolean;
};
