export { agreeSchedule } from './agree-schedule.ts';
export { agreeWithoutRemarks } from './agree-without-remarks.ts';
export { answerRemark } from './answer-remark.ts';
export {
  approvalOf,
  type KeptRemark,
  type ScheduleApproval,
  schedulesUnderWay,
  type TakenStep
} from './approval.views.ts';
export { approveSchedule } from './approve-schedule.ts';
export { publishSchedule } from './publish-schedule.ts';
export { remarkOnSchedule } from './remark-on-schedule.ts';
export { returnSchedule } from './return-schedule.ts';
export { sendForRemarks } from './send-for-remarks.ts';
export { submitSchedule } from './submit-schedule.ts';
