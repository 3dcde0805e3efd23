import { issue, type Issue } from '../../issues/issue';
import { areaAddress, parseArea, type Area } from '../../workbook/area';
import { isDitto } from '../values/ditto';

/** What a column's cells share that keeps them from being read: ditto marks, or one colour of a RAG column. */
interface Cause {
  readonly code: 'column/dittos' | 'column/rag-colour';
  readonly value: string;
}

function causeOf({ field, value, data }: Issue): Cause | null {
  if (field === 'rag' && typeof data.fill === 'string' && value === data.fill)
    return { code: 'column/rag-colour', value: data.fill };
  return value !== null && isDitto(value) ? { code: 'column/dittos', value } : null;
}

/**
 * One issue for all cells of a column that have one cause, with their count and the area around them; a cell by itself
 * keeps its own issue. What is gathered stands where the first of its cells did.
 */
export function gatherByCause(issues: readonly Issue[]): Issue[] {
  const groups = new Map<string, { readonly cause: Cause; readonly members: Issue[] }>();
  const keyed = issues.map((one) => {
    const at = one.cell === null ? null : parseArea(one.cell);
    const cause = at && causeOf(one);
    if (!at || !cause) return { one, key: null };
    const key = [cause.code, at.column, cause.code === 'column/dittos' ? '' : cause.value].join(' ');
    const group = groups.get(key) ?? { cause, members: [] };
    group.members.push(one);
    groups.set(key, group);
    return { one, key };
  });
  return keyed.flatMap(({ one, key }) => {
    const group = key === null ? undefined : groups.get(key);
    if (!group || group.members.length < 2) return [one];
    return group.members[0] === one ? [gathered(group.cause, group.members)] : [];
  });
}

function gathered({ code, value }: Cause, members: readonly Issue[]): Issue {
  const cells = members.flatMap(({ cell }) => parseArea(cell ?? '') ?? []);
  const [first] = members;
  const area = areaAddress(around(cells));
  const data = { count: members.length, area };
  const suggestions = new Set(members.map(({ suggestion }) => suggestion));
  return issue(code, {
    sheet: first?.sheet ?? null,
    cell: area,
    field: first?.field ?? null,
    value,
    suggestion: suggestions.size === 1 ? (first?.suggestion ?? null) : null,
    data,
  });
}

/** The smallest area that holds all of these, of which there is at least one. */
function around(areas: readonly Area[]): Area {
  const row = Math.min(...areas.map((area) => area.row));
  const column = Math.min(...areas.map((area) => area.column));
  const rows = Math.max(...areas.map((area) => area.row + area.rows)) - row;
  const columns = Math.max(...areas.map((area) => area.column + area.columns)) - column;
  return { row, column, rows, columns };
}
