const FORM = /^(\d{4})-(\d{3,5})$/;

/** The number of a meeting: the year it was planned for and its place in it, `2026-041`. */
export const meetingNumber = (year: number, place: number): string => `${year}-${String(place).padStart(3, '0')}`;

/** Does the text have the form of a meeting's number, without needless zeros? */
export const isMeetingNumber = (text: string): boolean => {
  const [, year, place] = FORM.exec(text) ?? [];
  return year !== undefined && place !== undefined && meetingNumber(Number(year), Number(place)) === text;
};
