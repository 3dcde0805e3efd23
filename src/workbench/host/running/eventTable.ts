/** Numbers of the events that this host raises (excel-host 1.10). */
export const EVENT = {
  sheetChanged: 10,
  sheetActivated: 11,
  sheetDeactivated: 12,
  sheetAdded: 13,
  sheetSelectionChanged: 14,
  sheetDeleted: 15,
  sheetCalculated: 16,
  sheetFormatChanged: 18,
  sheetProtectionChanged: 24,
  sheetNameChanged: 25,
  sheetVisibilityChanged: 26,
  sheetMoved: 27,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const;

/** What a sheet raises; for all sheets at once it can be registered on their collection. */
const SHEET_EVENTS: Readonly<Record<string, number>> = {
  onChanged: EVENT.sheetChanged,
  onActivated: EVENT.sheetActivated,
  onDeactivated: EVENT.sheetDeactivated,
  onSelectionChanged: EVENT.sheetSelectionChanged,
  onCalculated: EVENT.sheetCalculated,
  onFormatChanged: EVENT.sheetFormatChanged,
  onProtectionChanged: EVENT.sheetProtectionChanged,
  onNameChanged: EVENT.sheetNameChanged,
  onVisibilityChanged: EVENT.sheetVisibilityChanged,
};

/** Number of each event that can be registered, by class and by the client's name of it. */
export const EVENTS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  Worksheet: SHEET_EVENTS,
  WorksheetCollection: {
    ...SHEET_EVENTS,
    onAdded: EVENT.sheetAdded,
    onDeleted: EVENT.sheetDeleted,
    onMoved: EVENT.sheetMoved,
  },
  Table: { onChanged: EVENT.tableChanged, onSelectionChanged: EVENT.tableSelectionChanged },
  TableCollection: {
    onChanged: EVENT.tableChanged,
    onAdded: EVENT.tableAdded,
    onDeleted: EVENT.tableDeleted,
  },
};

/** Events of the old style, by their dispatch id: the client subscribes to them itself, there is nothing to register here. */
export const OLD_EVENT = { settingsChanged: 1, selectionChanged: 2 } as const;

const OLD_EVENTS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  SettingCollection: { onSettingsChanged: OLD_EVENT.settingsChanged },
  Workbook: { onSelectionChanged: OLD_EVENT.selectionChanged },
};

/** The client's names of the events that objects of a class raise here. */
export const eventsOf = (className: string): readonly string[] =>
  Object.keys(EVENTS[className] ?? OLD_EVENTS[className] ?? {});

/** A call that registers an event or takes the registration back, such as `_RegisterDataChangedEvent`. */
export interface Registration {
  /** The client's name of the event. */
  readonly event: string;
  readonly adds: boolean;
}

/** Reads the wire's name of a method; null when it is no registration. */
export function readRegistration(method: string): Registration | null {
  const match = /^_(Unr|R)egister(?:Event(?=[A-Z]))?([A-Z]\w*?)(?:Event)?$/.exec(method);
  if (!match) return null;
  // The wire says DataChanged for onChanged
  return { event: `on${(match[2] ?? '').replace(/^Data(?=Changed$)/, '')}`, adds: match[1] === 'R' };
}
