import type { Tracked } from '../../../src/domain/recommendation';
import type { OwnTable } from '../../../src/domain/tables/ownTables';
import { planTables } from '../../../src/domain/tables/planTables';
import { tablesOfPlan } from '../../../src/domain/tables/tablesOfPlan';
import type { TableSnapshot } from '../../../src/domain/tables/tableSnapshot';

/** The tables as they stand once they were built. */
export const builtTables = (planned: Tracked): Partial<Record<OwnTable, TableSnapshot>> =>
  tablesOfPlan(planTables(planned, [], { sheets: [], tables: [] }), planned);
