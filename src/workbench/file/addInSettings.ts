import {
  addRelationship,
  freePart,
  partText,
  readRelationships,
  setContentType,
  setPartText,
  type Parts,
} from './parts';
import { child, children, descendants, escapeXml, parseXml } from './xml';

/** Id of the add-in: the same as in `manifest.xml`, under which Excel keeps its settings in a file. */
export const ADD_IN_ID = '6f3c2c1e-5a0b-4b0e-9d53-2c7a64f0b8a1';

const EXTENSION = 'http://schemas.microsoft.com/office/webextensions/webextension/2010/11';
const TASK_PANES = 'http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PANES_TYPE = 'http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes';
const EXTENSION_TYPE = 'http://schemas.microsoft.com/office/2011/relationships/webextension';

/** The part that holds this add-in's settings; null when the workbook has none. */
function ownPart(parts: Parts): string | null {
  for (const name of parts.keys()) {
    if (!/webextension\d*\.xml$/i.test(name)) continue;
    const xml = partText(parts, name);
    if (
      xml !== null &&
      descendants(parseXml(xml), 'reference').some(
        (one) => one.attributes.id?.replace(/[{}]/g, '').toLowerCase() === ADD_IN_ID,
      )
    )
      return name;
  }
  return null;
}

/** Settings of this add-in: JSON text by key ([MS-OWEXML] 2.2.5). */
export function readSettings(parts: Parts): Map<string, string> {
  const part = ownPart(parts);
  if (part === null) return new Map();
  const properties = children(child(parseXml(partText(parts, part) ?? ''), 'properties'), 'property');
  return new Map(properties.map(({ attributes }) => [attributes.name ?? '', attributes.value ?? '']));
}

/** Writes the settings as Excel keeps them; does nothing when there are none and never were. */
export function writeSettings(parts: Parts, settings: ReadonlyMap<string, string>): void {
  const known = ownPart(parts);
  if (known === null && settings.size === 0) return;
  const properties = [...settings]
    .map(([name, value]) => `<we:property name="${escapeXml(name)}" value="${escapeXml(value)}"/>`)
    .join('');
  const part = known ?? freePart(parts, 'xl/webextensions/webextension');
  setPartText(
    parts,
    part,
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<we:webextension xmlns:we="${EXTENSION}" id="{${ADD_IN_ID.toUpperCase()}}">` +
      `<we:reference id="${ADD_IN_ID}" version="1.0.0.0" store="developer" storeType="Registry"/><we:alternateReferences/>` +
      `<we:properties>${properties}</we:properties><we:bindings/><we:snapshot xmlns:r="${RELATIONSHIPS}"/></we:webextension>`,
  );
  if (known !== null) return;
  setContentType(parts, part, 'application/vnd.ms-office.webextension+xml');
  const panes =
    readRelationships(parts, '').find((one) => one.type === 'webextensiontaskpanes')?.target ??
    'xl/webextensions/taskpanes.xml';
  const existing = partText(parts, panes);
  if (existing === null) {
    setContentType(parts, panes, 'application/vnd.ms-office.webextensiontaskpanes+xml');
    addRelationship(parts, '', PANES_TYPE, panes);
  }
  const id = addRelationship(parts, panes, EXTENSION_TYPE, `/${part}`);
  const pane = `<wetp:taskpane dockstate="right" visibility="0" width="350" row="4"><wetp:webextensionref xmlns:r="${RELATIONSHIPS}" r:id="${id}"/></wetp:taskpane>`;
  const empty = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<wetp:taskpanes xmlns:wetp="${TASK_PANES}"></wetp:taskpanes>`;
  setPartText(parts, panes, (existing ?? empty).replace(/<\/wetp:taskpanes>\s*$/, `${pane}</wetp:taskpanes>`));
}
