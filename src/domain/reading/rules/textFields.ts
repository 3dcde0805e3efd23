import type { Field } from '../../fields';

/** Fields whose cells are kept in the officer's own words. */
export const TEXT_FIELDS = [
  'inspection',
  'parentRef',
  'text',
  'theme',
  'priority',
  'level',
  'lead',
  'owner',
  'progress',
  'evidence',
  's55',
  'link',
] as const satisfies readonly Field[];
