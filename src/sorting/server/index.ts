export { addTheme } from '../taxonomy/server/add-theme.ts';
export { changeTheme } from '../taxonomy/server/change-theme.ts';
export { closeTheme } from '../taxonomy/server/close-theme.ts';
export { fillTaxonomy } from '../taxonomy/server/fill-taxonomy.ts';
export { taxonomy, themesToLearn } from '../taxonomy/server/taxonomy.views.ts';
