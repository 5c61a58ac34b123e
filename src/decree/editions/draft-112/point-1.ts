import type { Norm } from '../../norm.ts';
import { p } from '../../point.ts';

export const scope: Norm = {
  id: '1',
  cites: p(1),
  summary: {
    kk: 'Міндеттер Қорғаныс және Сыртқы істер министрліктерінен басқа барлық орталық атқарушы органдарға жүктеледі.',
    ru: 'Обязанности возложены на все центральные исполнительные органы, кроме министерств обороны и иностранных дел.',
    en: 'The duties bind all central executive bodies except the ministries of defence and of foreign affairs.'
  },
  duty: 'central-body',
  trigger: 'standing',
  due: { noTerm: true, source: 'decree' },
  needs: []
};

export const regionalMeetings: Norm = {
  id: '1-1',
  cites: p(1, 1),
  summary: {
    kk: 'Орталық орган жыл бойы өңірлерде халықпен сұрақ-жауап түрінде кездеседі.',
    ru: 'Центральный орган в течение года встречается с населением регионов в форме вопросов и ответов.',
    en: 'Through the year the central body meets the people of the regions in questions and answers.'
  },
  duty: 'central-body',
  trigger: 'each-year',
  due: { byPeriodEnd: true, source: 'decree' },
  needs: [{ event: 'MeetingHeld' }],
  atLeast: { times: 1, source: 'our-default' }
};

export const broadcast: Norm = {
  id: '1-2',
  cites: p(1, 2),
  summary: {
    kk: 'Кездесу ресми аккаунттарда пікір қалдыруға ашық түрде тікелей көрсетіледі, қажет болса аудандар бейнебайланыспен қосылады.',
    ru: 'Встреча транслируется на официальных аккаунтах с открытыми комментариями, при необходимости районы подключаются по видеосвязи.',
    en: 'The meeting is broadcast on official accounts with comments open, and districts join by video link where needed.'
  },
  duty: 'central-body',
  trigger: 'meeting-held',
  due: { onTheDay: true, source: 'decree' },
  needs: [{ event: 'BroadcastRecorded' }, { event: 'HallsConnected', when: 'district-halls' }]
};

export const reportShare: Norm = {
  id: '1-3',
  cites: p(1, 3),
  summary: {
    kk: 'Баяндама кездесуге жоспарланған уақыттың төрттен бірінен аспайды.',
    ru: 'Доклад занимает не больше четверти запланированного времени встречи.',
    en: 'The report takes no more than a quarter of the planned time of the meeting.'
  },
  duty: 'central-body',
  trigger: 'meeting-held',
  due: { onTheDay: true, source: 'decree' },
  needs: [{ event: 'FloorTimeMeasured' }]
};

export const personalReception: Norm = {
  id: '1-5-1',
  cites: p(1, 5, 1),
  summary: {
    kk: 'Әр кездесу аясында азаматтар жеке қабылданады.',
    ru: 'В рамках каждой встречи проводится личный прием граждан.',
    en: 'Within each meeting citizens are received in person.'
  },
  duty: 'central-body',
  trigger: 'meeting-held',
  due: { onTheDay: true, source: 'decree' },
  needs: [{ event: 'PersonalReceptionHeld' }]
};

export const sectorMeeting: Norm = {
  id: '1-5-2',
  cites: p(1, 5, 2),
  summary: {
    kk: 'Әр кездесу аясында коммерциялық емес ұйымдармен салалық кездесу өтеді.',
    ru: 'В рамках каждой встречи проводится отраслевая встреча с некоммерческими организациями.',
    en: 'Within each meeting there is a sector meeting with non-profit organisations.'
  },
  duty: 'central-body',
  trigger: 'meeting-held',
  due: { onTheDay: true, source: 'decree' },
  needs: [{ event: 'SectorMeetingHeld' }]
};

export const briefing: Norm = {
  id: '1-5-3',
  cites: p(1, 5, 3),
  summary: {
    kk: 'Әр кездесу аясында бұқаралық ақпарат құралдарына брифинг өткізіледі.',
    ru: 'В рамках каждой встречи проводится брифинг для средств массовой информации.',
    en: 'Within each meeting there is a briefing for the mass media.'
  },
  duty: 'central-body',
  trigger: 'meeting-held',
  due: { onTheDay: true, source: 'decree' },
  needs: [{ event: 'BriefingHeld' }]
};

export const sortingAfterMeeting: Norm = {
  id: '1-6',
  cites: p(1, 6),
  summary: {
    kk: 'Әр кездесуден кейін айтылған барлық мәселе сараланып, жүйеленеді.',
    ru: 'После каждой встречи все озвученные вопросы ранжируются и систематизируются.',
    en: 'After each meeting all voiced questions are ranked and systematised.'
  },
  duty: 'central-body',
  trigger: 'meeting-held',
  due: { workingDaysAfter: 5, source: 'our-default' },
  needs: [{ event: 'SortingAdopted' }]
};

export const quarterlyProgress: Norm = {
  id: '1-7',
  cites: p(1, 7),
  summary: {
    kk: 'Орталық орган кездесулерде көтерілген мәселелердің шешілу барысын тоқсан сайын өз сайтында жариялайды.',
    ru: 'Центральный орган каждый квартал публикует на своем сайте ход решения вопросов, поднятых на встречах.',
    en: 'Each quarter the central body publishes on its site how the questions raised at meetings are being solved.'
  },
  duty: 'central-body',
  trigger: 'each-quarter',
  due: { dayOfNextMonth: 10, source: 'our-default' },
  needs: [{ event: 'QuarterPublished' }]
};

export const offScheduleMeeting: Norm = {
  id: '1-8',
  cites: p(1, 8),
  summary: {
    kk: 'Өңірде жағдайдың нашарлау тәуекелі болжанса немесе туындаса, бірінші басшы кестеден тыс кездесу өткізеді.',
    ru: 'Если прогнозируется или возник риск ухудшения ситуации в регионе, первый руководитель проводит встречу вне графика.',
    en: 'Where a worsening in a region is forecast or has begun, the first head holds a meeting outside the schedule.'
  },
  duty: 'first-head',
  trigger: 'risk-recorded',
  due: { workingDaysAfter: 15, source: 'our-default' },
  needs: [{ event: 'OffScheduleMeetingHeld' }]
};
