import type { Norm } from '../../norm.ts';
import { p } from '../../point.ts';

export const coverage: Norm = {
  id: '5',
  cites: p(5),
  summary: {
    kk: 'БАҚ саласындағы уәкілетті орган кездесулерді республикалық БАҚ-та алдын ала хабарлап, барысы мен нәтижесін жариялайды.',
    ru: 'Уполномоченный орган в области СМИ анонсирует встречи и освещает их ход и результаты в республиканских СМИ.',
    en: 'The authorised body in mass media announces the meetings and covers their course and results in national media.'
  },
  duty: 'mass-media-body',
  trigger: 'meeting-planned',
  due: { noTerm: true, source: 'decree' },
  needs: [{ event: 'CoverageRecorded' }]
};

export const scheduleSubmission: Norm = {
  id: '6-1',
  cites: p(6, 1),
  summary: {
    kk: 'Ақпаратқа қол жеткізу саласындағы уәкілетті орган кестені Премьер-Министрдің Кеңсесіне (қазіргі Үкімет Аппаратына) енгізеді.',
    ru: 'Уполномоченный орган в области доступа к информации вносит график в Канцелярию Премьер-Министра (ныне Аппарат Правительства).',
    en: 'The authorised body in access to information submits the schedule to the Prime Minister’s Chancellery (now the Government Office).'
  },
  duty: 'access-to-information-body',
  trigger: 'each-year',
  due: { yearlyBy: '12-15', source: 'decree' },
  needs: [{ event: 'ScheduleSubmitted' }]
};

export const yearlyEvaluation: Norm = {
  id: '6-2',
  cites: p(6, 2),
  summary: {
    kk: 'Кездесулердің нәтижесі орталық органдар қызметінің тиімділігін жыл сайынғы бағалауда ескеріледі.',
    ru: 'Результаты встреч учитываются в ежегодной оценке эффективности деятельности центральных органов.',
    en: 'The results of the meetings count in the yearly evaluation of the central bodies.'
  },
  duty: 'access-to-information-body',
  trigger: 'each-year',
  due: { byPeriodEnd: true, source: 'decree' },
  needs: [{ event: 'EvaluationAdopted' }]
};

export const recommendations: Norm = {
  id: '6-3',
  cites: p(6, 3),
  summary: {
    kk: 'Кездесулерді өткізу жөніндегі әдістемелік ұсынымдар әзірленіп, орталық органдарға жеткізіледі.',
    ru: 'Методические рекомендации по проведению встреч разрабатываются и доводятся до центральных органов.',
    en: 'Methodological recommendations on holding meetings are written and brought to the central bodies.'
  },
  duty: 'access-to-information-body',
  trigger: 'each-year',
  due: { byPeriodEnd: true, source: 'our-default' },
  needs: [{ event: 'RecommendationsDelivered' }],
  supports: ['RecommendationsAcknowledged']
};

export const control: Norm = {
  id: '7',
  cites: p(7),
  summary: {
    kk: 'Жарлықтың орындалуын Президент Әкімшілігі бақылайды.',
    ru: 'Исполнение указа контролирует Администрация Президента.',
    en: 'The Presidential Administration controls how the decree is carried out.'
  },
  duty: 'administration',
  trigger: 'standing',
  due: { noTerm: true, source: 'decree' },
  needs: []
};

export const entryIntoForce: Norm = {
  id: '8',
  cites: p(8),
  summary: {
    kk: 'Жарлық алғаш ресми жарияланған күннен бастап қолданысқа енгізіледі.',
    ru: 'Указ вводится в действие со дня первого официального опубликования.',
    en: 'The decree takes effect on the day of its first official publication.'
  },
  duty: null,
  trigger: 'standing',
  due: { noTerm: true, source: 'decree' },
  needs: []
};
