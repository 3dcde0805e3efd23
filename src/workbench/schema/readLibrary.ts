import ts from 'typescript';
import type { ClassSchema, MemberSchema } from '../host/wire/schema';

/**
 * Reads Excel's classes off Microsoft's library: which members each has, what they are, what they are called on the wire
 * and what they give. The library is generated code of one form; what does not have that form is an error, not skipped.
 */
export function readLibrary(source: string): Map<string, ClassSchema> {
  const begin = source.indexOf('var _BeginExcel');
  const end = source.indexOf('var _EndExcel', begin);
  if (begin < 0 || end < 0) throw new Error('the library does not mark where its Excel part begins and ends');
  const file = ts.createSourceFile(
    'excel.js',
    source.slice(begin, end),
    ts.ScriptTarget.ES2022,
    true,
    ts.ScriptKind.JS,
  );
  const classes = new Map<string, ClassBody>();
  const setNames = new Map<string, string>();
  visit(file, (node) => {
    const name = clientClassName(node);
    if (name !== null) classes.set(name, readBody(name, (node as ts.VariableDeclaration).initializer as ts.Node));
    // `Worksheet_ShowGridlines_Set` writes under another name than the property's (excel-host 1.3)
    if (ts.isFunctionDeclaration(node) && node.name && /^[A-Za-z]+_[A-Za-z]+_Set$/.test(node.name.text)) {
      const wire = stringArgument(callsOf(node, '_invokeSetProperty')[0], 1);
      if (wire !== null) setNames.set(node.name.text, wire);
    }
  });
  return new Map([...classes].map(([name, body]) => [name, describeClass(name, body, setNames)]));
}

const visit = (node: ts.Node, look: (node: ts.Node) => void): void => {
  look(node);
  node.forEachChild((child) => visit(child, look));
};

/** The name of a declaration `var Range = (function (_super) { ... }(OfficeExtension.ClientObject))`. */
function clientClassName(node: ts.Node): string | null {
  if (!ts.isVariableDeclaration(node) || !ts.isIdentifier(node.name) || !node.initializer) return null;
  const call = ts.isParenthesizedExpression(node.initializer) ? node.initializer.expression : node.initializer;
  if (!ts.isCallExpression(call)) return null;
  return call.arguments[0]?.getText() === 'OfficeExtension.ClientObject' ? node.name.text : null;
}

interface ClassBody {
  readonly properties: Map<string, { get: ts.Node; set: ts.Node | null }>;
  readonly methods: Map<string, ts.Node>;
}

/** `Object.defineProperty(X.prototype, "name", { get, set })` and `X.prototype.name = function ...` of a class. */
function readBody(name: string, initializer: ts.Node): ClassBody {
  const body: ClassBody = { properties: new Map(), methods: new Map() };
  const prototype = `${name}.prototype`;
  visit(initializer, (node) => {
    if (ts.isCallExpression(node) && node.expression.getText() === 'Object.defineProperty') {
      const [target, key, descriptor] = node.arguments;
      if (target?.getText() !== prototype || !key || !ts.isStringLiteral(key)) return;
      if (!descriptor || !ts.isObjectLiteralExpression(descriptor)) return;
      const part = (wanted: string): ts.Node | null =>
        descriptor.properties.find((one) => one.name?.getText() === wanted) ?? null;
      const get = part('get');
      if (get) body.properties.set(key.text, { get, set: part('set') });
    } else if (ts.isBinaryExpression(node) && ts.isPropertyAccessExpression(node.left)) {
      if (node.left.expression.getText() === prototype) body.methods.set(node.left.name.text, node.right);
    }
  });
  return body;
}

function callsOf(node: ts.Node, name: string): ts.CallExpression[] {
  const found: ts.CallExpression[] = [];
  visit(node, (one) => {
    if (ts.isCallExpression(one) && one.expression.getText() === name) found.push(one);
  });
  return found;
}

function stringArgument(call: ts.CallExpression | undefined, index: number): string | null {
  const argument = call?.arguments[index];
  return argument && ts.isStringLiteral(argument) ? argument.text : null;
}

const className = (node: ts.Node | undefined): string => (node?.getText() ?? '').replace(/^Excel\./, '');

const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
/** Names on the wire are compared without case. */
const spelledApart = (name: string, wire: string | null): { wire?: string } =>
  wire !== null && wire.toLowerCase() !== name.toLowerCase() ? { wire } : {};

/** What `_throwIfApiNotSupported(...)` asks for; members of the first version are not checked. */
function setOf(node: ts.Node): { set?: string } {
  const [, family, version] = callsOf(node, '_throwIfApiNotSupported')[0]?.arguments ?? [];
  if (!version || !ts.isStringLiteral(version)) return {};
  return { set: `${family && ts.isStringLiteral(family) ? family.text : 'ExcelApi'} ${version.text}` };
}

function arrayOf(body: ClassBody, property: string): unknown[] {
  let found: unknown[] = [];
  const getter = body.properties.get(property);
  if (!getter) return found;
  visit(getter.get, (node) => {
    if (ts.isReturnStatement(node) && node.expression && ts.isArrayLiteralExpression(node.expression))
      found = JSON.parse(node.expression.getText()) as unknown[];
  });
  return found;
}

/** What the client does with every class for itself; no member of Excel. */
const CLIENT_OWN: ReadonlySet<string> = new Set(
  'load retrieve set update toJSON toObject track untrack setMockData ensureUnchanged _handleResult _handleIdResult _handleRetrieveResult _KeepReference'.split(
    ' ',
  ),
);

function describeClass(name: string, body: ClassBody, setNames: ReadonlyMap<string, string>): ClassSchema {
  const members: Record<string, MemberSchema> = {};
  const scalars = arrayOf(body, '_scalarPropertyNames') as string[];
  const wires = arrayOf(body, '_scalarPropertyOriginalNames') as string[];
  const updateable = arrayOf(body, '_scalarPropertyUpdateable') as boolean[];
  scalars.forEach((scalar, index) => {
    const property = body.properties.get(scalar);
    if (!property) throw new Error(`${name}.${scalar} is named as a scalar and is no property`);
    const written = setNames.get(`${name}_${pascal(scalar)}_Set`) ?? wires[index] ?? null;
    members[scalar] = {
      kind: 'scalar',
      ...setOf(property.get),
      ...(updateable[index] && { writable: true }),
      ...spelledApart(scalar, written),
    };
  });
  for (const [property, { get }] of body.properties) {
    if (scalars.includes(property)) continue;
    const member = describeProperty(property, get);
    if (member) members[property] = member;
  }
  for (const [method, node] of body.methods) {
    if (CLIENT_OWN.has(method)) continue;
    const member = describeMethod(method, node);
    if (member) members[method] = member;
  }
  return { ...describeItems(body), members };
}

function describeProperty(name: string, get: ts.Node): MemberSchema | null {
  const navigation = callsOf(get, '_createPropertyObject')[0];
  if (navigation) {
    return {
      kind: 'navigation',
      ...setOf(get),
      ...spelledApart(name, stringArgument(navigation, 2)),
      returns: className(navigation.arguments[0]),
    };
  }
  let event: MemberSchema | null = null;
  visit(get, (node) => {
    // Two events are older than the numbered ones: of the selection, and of settings
    if (ts.isNewExpression(node) && /EventHandlers$/.test(node.expression.getText()))
      event ??= { kind: 'event', ...setOf(get) };
    if (ts.isPropertyAssignment(node) && node.name.getText() === 'eventType')
      event = { kind: 'event', ...setOf(get), eventType: Number(node.initializer.getText()) };
  });
  return event;
}

function describeMethod(name: string, node: ts.Node): MemberSchema | null {
  const shared = { kind: 'method', ...setOf(node) } as const;
  const object = callsOf(node, '_createMethodObject')[0];
  if (object)
    return { ...shared, ...spelledApart(name, stringArgument(object, 2)), returns: className(object.arguments[0]) };
  const indexer = callsOf(node, '_createIndexerObject')[0];
  if (indexer) return { ...shared, returns: className(indexer.arguments[0]) };
  const call = callsOf(node, '_invokeMethod')[0];
  return call ? { ...shared, ...spelledApart(name, stringArgument(call, 1)) } : null;
}

/** A collection makes its items with `_createChildItemObject(Class, hasIndexer, ...)`. */
function describeItems(body: ClassBody): Pick<ClassSchema, 'items' | 'indexer'> {
  const handler = body.methods.get('_handleResult');
  const item = handler && callsOf(handler, '_createChildItemObject')[0];
  if (!body.properties.has('_isCollection') || !item) return {};
  return { items: className(item.arguments[0]), indexer: item.arguments[1]?.getText() === 'true' };
}
