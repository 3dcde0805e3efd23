import { notImplemented } from '../hostError';
import { readOnly, type ObjectClass } from '../wire/objectModel';
import type { HostWorkbook } from '../workbook';

const CALCULATION_MODES = ['Automatic', 'AutomaticExceptTables', 'Manual'] as const;

/** Excel itself. Screen and calculation are never busy here, so suspending them changes nothing. */
export const applicationClass: ObjectClass<HostWorkbook> = {
  name: 'Application',
  scalars: {
    calculationMode: {
      read: (_workbook, session) => session.calculationMode,
      write: (_workbook, value, session) => {
        const mode = value.oneOf(CALCULATION_MODES);
        // Formulas are worked out whenever a result is read
        if (mode === 'Manual') throw notImplemented(`${value.location} = ${mode}`);
        session.calculationMode = mode;
      },
    },
    calculationState: readOnly(() => 'Done'),
    decimalSeparator: readOnly(() => '.'),
    thousandsSeparator: readOnly(() => ','),
    useSystemSeparators: readOnly(() => true),
  },
  methods: {
    calculate: (_workbook, args, session) => {
      args.at(0).oneOf(['Recalculate', 'Full', 'FullRebuild']);
      session.calculate();
    },
    suspendApiCalculationUntilNextSync: () => undefined,
    suspendScreenUpdatingUntilNextSync: () => undefined,
  },
};

/** `context.runtime`. */
export const runtimeClass: ObjectClass<HostWorkbook> = {
  name: 'Runtime',
  scalars: {
    enableEvents: {
      read: (_workbook, session) => session.enableEvents,
      write: (_workbook, value, session) => {
        session.enableEvents = value.boolean();
      },
    },
  },
};
