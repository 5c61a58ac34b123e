/** p(1, 3): the report takes at most this share of the planned time. */
export const LARGEST_REPORT_SHARE = 1 / 4;

/** p(1, 3): the longest report in whole minutes for so many planned minutes. */
export const maximumReportMinutes = (plannedMinutes: number): number => Math.floor(plannedMinutes / 4);

/** The share of the planned time that the report takes, 0 to 1 and over; 0 when nothing is planned. Both in one unit. */
export const reportShare = (report: number, planned: number): number => (planned > 0 ? report / planned : 0);

/** p(1, 3): whether the report stays within a quarter of the planned time. Both in one unit; exactly a quarter fits. */
export const reportFits = (report: number, planned: number): boolean => report * 4 <= planned;
