export { canonicalJson, type Json } from './canonical-json.ts';
export { freeze, sha256Of } from './publication.store.ts';
export {
  findPublication,
  type Publication,
  publicationsOf,
  publicationStates,
  type PublicationVersion
} from './publication.views.ts';
export { type ListedPublication, listPublications, publicationKinds } from './publication-list.views.ts';
export { type PublicationPlace, type Receipt, receiptOf } from './receipt.views.ts';
