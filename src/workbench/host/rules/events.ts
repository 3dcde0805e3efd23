/** Rules of events (excel-host 1.10 and 3.10). */
export const EVENT_RULES = {
  'events/own-writes': {
    section: '3.10',
    says: 'an event is raised for what the add-in itself writes too, and says so',
  },
  'events/one-cell-details': {
    section: '3.10',
    says: 'only a change of a single cell tells the values before and after',
  },
  'events/enable-events': { section: '3.10', says: 'nothing is raised while enableEvents is false' },
  'events/both-targets': {
    section: '1.10',
    says: 'an event of a sheet is raised for the sheet and for the collection',
  },
  'events/table-rows': {
    section: '3.10',
    says: 'rows that a table is given or loses are rows inserted or deleted, at their address in the table',
  },
  'events/known': { section: '3.15', says: 'an event that is never raised here cannot be registered' },
} as const;
