import type { Edition } from '../../edition.ts';
import * as one from './point-1.ts';
import * as before from './point-1-4.ts';
import * as twoToFour from './points-2-to-4.ts';
import * as fiveToEight from './points-5-to-8.ts';

/** The draft put forward by Government resolution 112 of 5 March 2022: the default edition, complete. */
export const draft112: Edition = {
  id: 'draft-112',
  title: {
    kk: 'Үкіметтің 2022 жылғы 5 наурыздағы № 112 қаулысымен енгізілген Жарлық жобасы',
    ru: 'Проект Указа, внесенный постановлением Правительства от 5 марта 2022 года № 112',
    en: 'The draft decree put forward by Government resolution No. 112 of 5 March 2022'
  },
  inForce: { from: null, to: null },
  outOfScope: ['defence', 'foreign'],
  norms: [
    one.scope,
    one.regionalMeetings,
    one.broadcast,
    one.reportShare,
    before.convenience,
    before.regionPriorities,
    before.departmentalPlan,
    before.scheduleProposals,
    before.venueAndVideoLink,
    before.publicAnnouncement,
    before.exchangeWithMediaBody,
    one.personalReception,
    one.sectorMeeting,
    one.briefing,
    one.sortingAfterMeeting,
    one.quarterlyProgress,
    one.offScheduleMeeting,
    twoToFour.systemicProblemsFromAdministration,
    twoToFour.akimTakesPart,
    twoToFour.systemicProblemsFromAkims,
    twoToFour.measures,
    twoToFour.halfYearReview,
    twoToFour.scheduleApproval,
    twoToFour.deputyPrimeMinisterTakesPart,
    fiveToEight.coverage,
    fiveToEight.scheduleSubmission,
    fiveToEight.yearlyEvaluation,
    fiveToEight.recommendations,
    fiveToEight.control,
    fiveToEight.entryIntoForce
  ],
  unknown: null
};
