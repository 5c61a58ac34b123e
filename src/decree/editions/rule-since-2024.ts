import type { Edition } from '../edition.ts';
import type { Norm } from '../norm.ts';

const quarterlyMeeting: Norm = {
  id: 'meeting-each-quarter',
  cites: null,
  summary: {
    kk: 'Бірінші басшы халықпен тоқсанына кемінде бір рет кездеседі.',
    ru: 'Первый руководитель встречается с населением не реже одного раза в квартал.',
    en: 'The first head meets the population at least once a quarter.'
  },
  duty: 'first-head',
  trigger: 'each-quarter',
  due: { byPeriodEnd: true, source: 'decree' },
  needs: [{ event: 'MeetingHeld' }],
  atLeast: { times: 1, source: 'decree' }
};

const offScheduleMeeting: Norm = {
  id: 'off-schedule-on-risk',
  cites: null,
  summary: {
    kk: 'Тәуекел туындаса, кестеден тыс кездесу өткізу міндетті.',
    ru: 'При возникновении риска встреча вне графика обязательна.',
    en: 'Where there is a risk, a meeting outside the schedule is obligatory.'
  },
  duty: 'first-head',
  trigger: 'risk-recorded',
  due: { workingDaysAfter: 15, source: 'our-default' },
  needs: [{ event: 'OffScheduleMeetingHeld' }]
};

const quarterlySummary: Norm = {
  id: 'quarterly-summary',
  cites: null,
  summary: {
    kk: 'Жиынтық ақпарат тоқсаннан кейінгі айдың 10-ына дейін ақпаратқа қол жеткізу саласындағы уәкілетті органға беріледі.',
    ru: 'Сводная информация направляется уполномоченному органу в области доступа к информации до 10 числа месяца после квартала.',
    en: 'A summary goes to the authorised body in access to information by the 10th of the month after the quarter.'
  },
  duty: 'central-body',
  trigger: 'each-quarter',
  due: { dayOfNextMonth: 10, source: 'decree' },
  needs: [{ event: 'QuarterlySummarySubmitted' }]
};

const assistance: Norm = {
  id: 'akimats-assist',
  cites: null,
  summary: {
    kk: 'Әкімдіктер ұйымдастырушылық, ақпараттық және техникалық көмек көрсетеді.',
    ru: 'Акиматы оказывают организационную, информационную и техническую помощь.',
    en: 'Akimats give organisational, informational and technical help.'
  },
  duty: 'akimat',
  trigger: 'meeting-planned',
  due: { noTerm: true, source: 'decree' },
  needs: [{ event: 'AssistanceGiven' }]
};

/** The rule that followed decree 863. Only the facts known to us. */
export const ruleSince2024: Edition = {
  id: 'rule-since-2024',
  title: {
    kk: '2024 жылдан бергі қағида',
    ru: 'Правило, действующее с 2024 года',
    en: 'The rule in force since 2024'
  },
  inForce: { from: '2024-01-09', to: null },
  outOfScope: ['defence', 'foreign', 'emergency', 'interior', 'justice'],
  norms: [quarterlyMeeting, offScheduleMeeting, quarterlySummary, assistance],
  unknown: {
    kk: 'Нөмірі, күні, толық мәтіні мен тармақтары бізге белгісіз; басталуы 863 Жарлықтың күші жойылған күнмен алынды.',
    ru: 'Номер, дата, полный текст и пункты нам не известны; началом принят день отмены Указа № 863.',
    en: 'Its number, date, full text and points are not known to us; the day decree 863 was repealed is taken as its start.'
  }
};
