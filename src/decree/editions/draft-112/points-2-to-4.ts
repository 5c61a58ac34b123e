import type { Norm } from '../../norm.ts';
import { p } from '../../point.ts';

export const systemicProblemsFromAdministration: Norm = {
  id: '2',
  cites: p(2),
  summary: {
    kk: 'Президент Әкімшілігі өңірлердегі жүйелі проблемалар туралы ақпаратты жарты жылда бір рет орталық органдарға береді.',
    ru: 'Администрация Президента раз в полугодие передает центральным органам сведения о системных проблемах регионов.',
    en: 'Once in half a year the Presidential Administration tells the central bodies of the systemic problems of the regions.'
  },
  duty: 'administration',
  trigger: 'each-half-year',
  due: { dayOfNextMonth: 20, source: 'our-default' },
  needs: [{ event: 'SystemicProblemsDelivered' }],
  supports: ['SystemicProblemsAcknowledged']
};

export const akimTakesPart: Norm = {
  id: '3-1',
  cites: p(3, 1),
  summary: {
    kk: 'Облыстың, республикалық маңызы бар қаланың, астананың әкімі өз өңіріндегі кездесуге қатысады.',
    ru: 'Аким области, города республиканского значения, столицы участвует во встрече в своем регионе.',
    en: 'The akim of the region, city of republican significance or capital takes part in the meeting there.'
  },
  duty: 'regional-akim',
  trigger: 'meeting-held',
  due: { onTheDay: true, source: 'decree' },
  needs: [{ event: 'AkimAttended' }]
};

export const systemicProblemsFromAkims: Norm = {
  id: '3-2',
  cites: p(3, 2),
  summary: {
    kk: 'Әкім барлық деңгейдегі әкімдер кездесулерінен жүйелі проблемаларды жинақтап, құзыретті орталық органдарға жарты жылда бір рет жібереді.',
    ru: 'Аким обобщает системные проблемы со встреч акимов всех уровней и раз в полугодие направляет их компетентным центральным органам.',
    en: 'The akim sums up the systemic problems from all akims’ meetings and sends them to the competent central bodies once in half a year.'
  },
  duty: 'regional-akim',
  trigger: 'each-half-year',
  due: { dayOfNextMonth: 20, source: 'our-default' },
  needs: [{ event: 'SystemicProblemsDelivered' }],
  supports: ['SystemicProblemsAcknowledged']
};

export const measures: Norm = {
  id: '4-1',
  cites: p(4, 1),
  summary: {
    kk: 'Үкімет Президент Әкімшілігімен келісіп, кездесулерде көтерілген проблемаларды шешу шараларын қабылдайды.',
    ru: 'Правительство по согласованию с Администрацией Президента принимает меры по проблемам, поднятым на встречах.',
    en: 'In agreement with the Presidential Administration the Government takes measures on the problems raised at meetings.'
  },
  duty: 'government',
  together: ['administration'],
  trigger: 'meeting-held',
  due: { noTerm: true, source: 'decree' },
  needs: [{ event: 'MeasuresAdopted' }]
};

export const halfYearReview: Norm = {
  id: '4-2',
  cites: p(4, 2),
  summary: {
    kk: 'Үкімет кездесулердің қорытындысын жартыжылдық негізде отырыста қарайды.',
    ru: 'Правительство на полугодовой основе рассматривает итоги встреч на заседании.',
    en: 'Each half-year the Government reviews the results of the meetings at a session.'
  },
  duty: 'government',
  trigger: 'each-half-year',
  due: { byPeriodEnd: true, source: 'decree' },
  needs: [{ event: 'HalfYearReviewed' }]
};

export const scheduleApproval: Norm = {
  id: '4-3',
  cites: p(4, 3),
  summary: {
    kk: 'Үкімет өңірдің салалық басымдығын ескеріп, жылдық кестені бекітеді.',
    ru: 'Правительство утверждает годовой график исходя из отраслевой приоритетности региона.',
    en: 'The Government approves the year’s schedule by the sector priority of the regions.'
  },
  duty: 'government',
  trigger: 'each-year',
  due: { yearlyBy: '01-10', source: 'decree' },
  needs: [{ event: 'ScheduleApproved' }]
};

export const deputyPrimeMinisterTakesPart: Norm = {
  id: '4-4',
  cites: p(4, 4),
  summary: {
    kk: 'Әлеуметтік шиеленіс тәуекелі жоғары болса, кездесуге Премьер-Министрдің орынбасары қатысады.',
    ru: 'При высоком риске социальной напряженности во встрече участвует заместитель Премьер-Министра.',
    en: 'Where the risk of social tension is high, a Deputy Prime Minister takes part in the meeting.'
  },
  duty: 'government',
  trigger: 'high-risk',
  due: { onTheDay: true, source: 'decree' },
  needs: [{ event: 'DeputyPrimeMinisterAttended' }]
};
