import type { Rule } from './rule';

/** An inspection of which no row, banner, title or answer says when it was published. */
export const noPublicationDate: Rule = {
  code: 'inspection/no-publication-date',
  find: (_, inspections) =>
    [...inspections.values()]
      .filter(({ published }) => published === null)
      .map(({ title }) => ({ value: title, field: 'published' })),
};
