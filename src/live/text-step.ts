// What fits into two thirds of a 16:9 screen: about 8,900 letters at a size of one hundredth of its height, divided by the
// square of the size. The last step has no limit: the longest question a form takes is still shown whole.
const LIMITS = [70, 108, 170, 245, 385, 585, 980, 1_800, 3_500];

/** Which of the hall screen's sizes fits a text of this length: 0 is the largest. Class names, since styles come from a sheet. */
export const textStep = (text: string): number => {
  const step = LIMITS.findIndex((limit) => text.length <= limit);
  return step === -1 ? LIMITS.length : step;
};

export const LAST_STEP = LIMITS.length;
