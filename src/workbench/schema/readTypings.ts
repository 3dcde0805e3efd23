import ts from 'typescript';
import type { MemberSchema } from '../host/wire/schema';

/** What the typings say of a class: its requirement set, and the kind and requirement set of each member that they date. */
export interface TypedClass {
  readonly set?: string;
  readonly members: ReadonlyMap<string, Pick<MemberSchema, 'kind' | 'set'>>;
}

/** Reads the client classes of Excel off the typings, with the `[Api set: ExcelApi 1.9]` that each member's comment names. */
export function readTypings(source: string): Map<string, TypedClass> {
  const file = ts.createSourceFile('office.d.ts', source, ts.ScriptTarget.ES2022, true);
  const declarations: ts.ClassDeclaration[] = [];
  for (const statement of file.statements) {
    if (!ts.isModuleDeclaration(statement) || statement.name.text !== 'Excel' || !statement.body) continue;
    declarations.push(...(statement.body as ts.ModuleBlock).statements.filter(ts.isClassDeclaration));
  }
  const names = new Set(declarations.map((one) => one.name?.text ?? ''));
  return new Map(declarations.map((one) => [one.name?.text ?? '', describeClass(one, names)]));
}

function describeClass(declaration: ts.ClassDeclaration, classes: ReadonlySet<string>): TypedClass {
  const members = new Map<string, Pick<MemberSchema, 'kind' | 'set'>>();
  for (const member of declaration.members) {
    const set = setIn(member);
    const name = member.name?.getText();
    // The first overload counts: later ones came with later sets
    if (set !== undefined && name !== undefined && !members.has(name))
      members.set(name, { kind: kindOf(member, classes), set });
  }
  const set = setIn(declaration);
  return { ...(set !== undefined && { set }), members };
}

function kindOf(member: ts.ClassElement, classes: ReadonlySet<string>): MemberSchema['kind'] {
  if (ts.isMethodDeclaration(member)) return 'method';
  const type = ts.isPropertyDeclaration(member) ? (member.type?.getText() ?? '') : '';
  if (/^OfficeExtension\.EventHandlers\b/.test(type)) return 'event';
  return classes.has(type.replace(/^Excel\./, '')) ? 'navigation' : 'scalar';
}

function setIn(node: ts.Node): string | undefined {
  const { text } = node.getSourceFile();
  const comment = ts.getLeadingCommentRanges(text, node.getFullStart())?.at(-1);
  return comment && /\[Api set: (\w+ [\w.]+)/i.exec(text.slice(comment.pos, comment.end))?.[1];
}
