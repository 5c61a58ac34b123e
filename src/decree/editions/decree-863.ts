import type { Edition } from '../edition.ts';
import type { Norm } from '../norm.ts';

const solutionsPublished: Norm = {
  id: 'solutions-within-10-days',
  cites: null,
  summary: {
    kk: 'Көтерілген мәселелерді шешу жолдары кездесуден кейін 10 күн ішінде жарияланады.',
    ru: 'Пути решения поднятых вопросов публикуются в течение 10 дней после встречи.',
    en: 'The ways of solving the questions raised are published within 10 days of the meeting.'
  },
  duty: 'central-body',
  trigger: 'meeting-held',
  due: { daysAfter: 10, source: 'decree' },
  needs: [{ event: 'SolutionsPublished' }]
};

const convenience: Norm = {
  id: 'convenient-day-and-time',
  cites: null,
  summary: {
    kk: 'Кездесудің күні мен уақыты халықтың пікірі ескеріліп белгіленеді.',
    ru: 'День и время встречи назначаются с учетом мнения населения.',
    en: 'The day and time of the meeting are set with regard to the opinion of the population.'
  },
  duty: 'central-body',
  trigger: 'meeting-planned',
  due: { daysBefore: 1, source: 'decree' },
  needs: [{ event: 'ConvenienceChecked' }]
};

const socialNetworks: Norm = {
  id: 'social-networks',
  cites: null,
  summary: {
    kk: 'Бірінші басшылар халықпен әлеуметтік желілерде де кездеседі.',
    ru: 'Первые руководители встречаются с населением и в социальных сетях.',
    en: 'First heads also meet people in social networks.'
  },
  duty: 'first-head',
  trigger: 'standing',
  due: { noTerm: true, source: 'decree' },
  needs: [{ event: 'SocialNetworkMeetingHeld' }]
};

const akimsTakePart: Norm = {
  id: 'akims-of-all-levels',
  cites: null,
  summary: {
    kk: 'Кездесулерге барлық деңгейдегі әкімдер қатысады.',
    ru: 'Во встречах участвуют акимы всех уровней.',
    en: 'Akims of all levels take part in the meetings.'
  },
  duty: 'regional-akim',
  trigger: 'meeting-held',
  due: { onTheDay: true, source: 'decree' },
  needs: [{ event: 'AkimAttended' }]
};

const scheduleApproval: Norm = {
  id: 'schedule-by-10-january',
  cites: null,
  summary: {
    kk: 'Кездесулер кестесі 10 қаңтарға дейін бекітіледі.',
    ru: 'График встреч утверждается до 10 января.',
    en: 'The schedule of meetings is approved by 10 January.'
  },
  duty: 'government',
  trigger: 'each-year',
  due: { yearlyBy: '01-10', source: 'decree' },
  needs: [{ event: 'ScheduleApproved' }]
};

const halfYearReview: Norm = {
  id: 'half-yearly-review',
  cites: null,
  summary: {
    kk: 'Кездесулердің қорытындысы жарты жылда бір рет қаралады.',
    ru: 'Итоги встреч рассматриваются раз в полугодие.',
    en: 'The results of the meetings are reviewed each half-year.'
  },
  duty: 'government',
  trigger: 'each-half-year',
  due: { byPeriodEnd: true, source: 'decree' },
  needs: [{ event: 'HalfYearReviewed' }]
};

/** Decree 863 of 7 April 2022, repealed on 9 January 2024 by decree 431. Only the facts known to us. */
export const decree863: Edition = {
  id: 'decree-863',
  title: {
    kk: 'Президенттің 2022 жылғы 7 сәуірдегі № 863 Жарлығы',
    ru: 'Указ Президента от 7 апреля 2022 года № 863',
    en: 'Presidential decree No. 863 of 7 April 2022'
  },
  inForce: { from: '2022-04-07', to: '2024-01-09' },
  outOfScope: ['defence', 'foreign'],
  norms: [solutionsPublished, convenience, socialNetworks, akimsTakePart, scheduleApproval, halfYearReview],
  unknown: {
    kk: 'Толық мәтіні, тармақтарының нөмірлері және алғаш жарияланған күні бізге белгісіз.',
    ru: 'Полный текст, номера пунктов и день первого опубликования нам не известны.',
    en: 'The full text, the numbers of its points and the day of first publication are not known to us.'
  }
};
