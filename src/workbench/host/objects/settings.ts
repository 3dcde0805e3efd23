import { bind, readOnly, type Json, type ObjectClass } from '../wire/objectModel';
import { orNotFound } from '../wire/orNotFound';
import type { HostWorkbook } from '../workbook';

interface SettingTarget {
  readonly workbook: HostWorkbook;
  readonly key: string;
}

export const settingClass: ObjectClass<SettingTarget> = {
  name: 'Setting',
  identity: ({ key }) => ({ _Id: key }),
  scalars: {
    key: readOnly(({ key }) => key),
    value: {
      read: ({ workbook, key }) => JSON.parse(workbook.settings.get(key) ?? 'null') as Json,
      write: ({ workbook, key }, value, session) => {
        session.beginWrite(value.location);
        workbook.settings.set(key, JSON.stringify(value.raw));
      },
    },
  },
  methods: {
    delete: ({ workbook, key }, args, session) => {
      session.beginWrite(args.location);
      workbook.settings.delete(key);
    },
  },
  exists: ({ workbook, key }) => workbook.settings.has(key),
};

/** `workbook.settings`: they travel in the file (excel-host 3.11). */
export const settingsClass: ObjectClass<HostWorkbook> = {
  name: 'SettingCollection',
  item: (workbook, key) => {
    const found = workbook.settings.has(key.text());
    return orNotFound(
      'sheets/no-such-item',
      found ? bind(settingClass, { workbook, key: key.text() }) : null,
      key.location,
    );
  },
  items: (workbook) => [...workbook.settings.keys()].map((key) => bind(settingClass, { workbook, key })),
  methods: {
    add: (workbook, args, session) => {
      const key = args.at(0).text();
      session.beginWrite(args.location);
      workbook.settings.set(key, JSON.stringify(args.at(1).raw));
      return bind(settingClass, { workbook, key });
    },
    getCount: (workbook) => workbook.settings.size,
    getItemOrNullObject: (workbook, args) => {
      const key = args.at(0).text();
      return workbook.settings.has(key) ? bind(settingClass, { workbook, key }) : null;
    },
  },
};
