/** Rules of page layout, freezing and links (excel-host 3.9). */
export const PAGE_RULES = {
  'page/zoom': { section: '3.2', says: 'a scale is 10 to 400' },
  'page/zoom-one': { section: '3.9', says: 'the zoom is a scale or pages to fit' },
  'page/fit-alone': { section: '3.9', says: 'some builds ignore pages to fit in one direction alone' },
  'page/title-rows': { section: '3.9', says: 'title rows are whole rows' },
  'page/unset': { section: '3.9', says: 'a print area, title rows or frozen block that is not set is ItemNotFound' },
  'page/freeze-block': { section: '3.9', says: 'panes freeze up to and including the range' },
  'page/freeze-lines': { section: '3.2', says: 'no more rows or columns are frozen than a sheet has' },
  'page/freeze-sheet': { section: '3.9', says: 'panes freeze at a range of their own sheet' },
  'page/breaks': { section: '3.9', says: 'a sheet has at most 1,026 page breaks in one direction' },
  'page/header-length': { section: '3.9', says: 'a part of a header or footer has 255 characters' },
  'page/link-parts': { section: '3.9', says: 'a link has an address, a place, a text and a tip, and nothing else' },
  'page/link-text': { section: '3.9', says: 'a link writes its text' },
  'page/link-style': { section: '3.9', says: 'a link brings the Hyperlink style' },
  'page/link-mixed': { section: '3.9', says: 'a link is null where cells have different ones or none' },
} as const;
