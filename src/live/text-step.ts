/** The last step has no limit: the longest question a form takes is still shown whole. */
const LIMITS = [50, 90, 150, 240, 380, 600, 1_000, 2_000];

/** Which of the hall screen's sizes fits a text of this length: 0 is the largest. Class names, since styles come from a sheet. */
export const textStep = (text: string): number => {
  const step = LIMITS.findIndex((limit) => text.length <= limit);
  return step === -1 ? LIMITS.length : step;
};

export const LAST_STEP = LIMITS.length;
