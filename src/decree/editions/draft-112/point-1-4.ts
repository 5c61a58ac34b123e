import type { Norm } from '../../norm.ts';
import { p } from '../../point.ts';

export const convenience: Norm = {
  id: '1-4-1',
  cites: p(1, 4, 1),
  summary: {
    kk: 'Кездесудің күні мен уақыты халыққа қолайлы болып таңдалады.',
    ru: 'День и время встречи выбираются так, чтобы они были удобны населению.',
    en: 'The day and time of the meeting are chosen to suit the population.'
  },
  duty: 'central-body',
  trigger: 'meeting-planned',
  due: { daysBefore: 1, source: 'decree' },
  needs: [{ event: 'ConvenienceChecked' }]
};

export const regionPriorities: Norm = {
  id: '1-4-2',
  cites: p(1, 4, 2),
  summary: {
    kk: 'Орталық орган өңірлердегі ағымдағы жағдайды талдап, олардың басымдығын белгілейді.',
    ru: 'Центральный орган анализирует ситуацию по регионам и устанавливает их приоритеты.',
    en: 'The central body analyses the situation region by region and ranks the regions by priority.'
  },
  duty: 'central-body',
  trigger: 'each-year',
  due: { yearlyBy: '12-01', source: 'our-default' },
  needs: [{ event: 'RegionPrioritiesAdopted' }]
};

export const departmentalPlan: Norm = {
  id: '1-4-3',
  cites: p(1, 4, 3),
  summary: {
    kk: 'Орталық орган бірінші басшы орынбасарлары мен ведомство төрағаларының кездесулері көрсетілген ведомстволық жоспарды бекітеді.',
    ru: 'Центральный орган утверждает ведомственный план с датами и форматом встреч заместителей и председателей ведомств.',
    en: 'The central body adopts a departmental plan with the dates and formats of the meetings of deputies and agency chairs.'
  },
  duty: 'central-body',
  trigger: 'each-year',
  due: { yearlyBy: '12-15', source: 'decree' },
  needs: [{ event: 'DepartmentalPlanAdopted' }]
};

export const scheduleProposals: Norm = {
  id: '1-4-4',
  cites: p(1, 4, 4),
  summary: {
    kk: 'Орталық орган келесі жылғы кездесулер кестесіне ұсыныстарын БАҚ саласындағы уәкілетті органға жібереді.',
    ru: 'Центральный орган направляет предложения в график на следующий год уполномоченному органу в области СМИ.',
    en: 'The central body sends its proposals for the coming year’s schedule to the authorised body in mass media.'
  },
  duty: 'central-body',
  trigger: 'each-year',
  due: { yearlyBy: '12-01', source: 'decree' },
  needs: [{ event: 'ProposalsSubmitted' }]
};

export const venueAndVideoLink: Norm = {
  id: '1-4-5',
  cites: p(1, 4, 5),
  summary: {
    kk: 'Өткізу орны мен бейнебайланыс жергілікті атқарушы органмен келісіледі.',
    ru: 'Место проведения и видеосвязь согласуются с местным исполнительным органом.',
    en: 'The venue and the video link are agreed with the local executive body.'
  },
  duty: 'central-body',
  together: ['akimat'],
  trigger: 'meeting-planned',
  due: { daysBefore: 1, source: 'decree' },
  needs: [{ event: 'VenueAgreed' }, { event: 'VideoLinkAgreed', when: 'video-link' }]
};

export const publicAnnouncement: Norm = {
  id: '1-4-6',
  cites: p(1, 4, 6),
  summary: {
    kk: 'Кесте, ведомстволық жоспар және сұрақ жіберу жолдары сайтта, ресми және жеке аккаунттарда, қоғамдық орындарда жарияланады.',
    ru: 'График, ведомственный план и способы направить вопрос объявляются на сайте, в официальных и личных аккаунтах и в общедоступных местах.',
    en: 'The schedule, the departmental plan and the ways to send a question are announced on the site, on official and personal accounts and in public places.'
  },
  duty: 'central-body',
  trigger: 'meeting-planned',
  due: { daysBefore: 14, source: 'our-default' },
  needs: [{ event: 'AnnouncementPublished' }]
};

export const exchangeWithMediaBody: Norm = {
  id: '1-4-7',
  cites: p(1, 4, 7),
  summary: {
    kk: 'Орталық орган барлық кезеңде БАҚ саласындағы уәкілетті органмен ақпарат алмасып отырады.',
    ru: 'Центральный орган на всех этапах обменивается информацией с уполномоченным органом в области СМИ.',
    en: 'At all stages the central body exchanges information with the authorised body in mass media.'
  },
  duty: 'central-body',
  together: ['mass-media-body'],
  trigger: 'standing',
  due: { noTerm: true, source: 'decree' },
  needs: [{ event: 'ExchangeLogged' }]
};
