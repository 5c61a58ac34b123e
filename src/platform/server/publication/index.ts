export { canonicalJson, type Json } from './canonical-json.ts';
export { freeze, sha256Of } from './publication.store.ts';
export {
  findPublication,
  type Publication,
  publicationsOf,
  publicationStates,
  type PublicationVersion
} from './publication.views.ts';
