export { controlCells, judgedDuties, judgedDuty, openDuties, verdictHistory } from './control.views.ts';
export { computeYear, judgeYear } from './judge-year.ts';
export { judgedYears } from './judged-years.views.ts';
export { subscriptions, timetable } from './subscriptions.ts';
