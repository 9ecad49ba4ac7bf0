import { UnreadableError } from '../paper.ts';
import type { Entries } from './unpack.ts';
import { attr, type Document, elements, parseXml } from './xml.ts';

const OFFICE = /\/relationships\/(officeDocument|styles|theme|header|footer|extended-properties)$/;

/** The parts of a Word file that say how it looks, opened. */
export type Parts = {
  /** Path in the package, `word/document.xml`. */
  readonly documentName: string;
  readonly document: Document;
  readonly styles: Document | null;
  readonly theme: Document | null;
  readonly properties: Document | null;
  /** Headers and footers by the id of their relation. */
  readonly byRelation: ReadonlyMap<string, { readonly name: string; readonly xml: Document }>;
};

/** All that is opened to look at a file; pictures stay packed. */
export const isXmlPart = (name: string): boolean => /\.(xml|rels)$/.test(name) && !name.includes('customXml/');

/** `word/` of `word/document.xml`; of the package itself nothing. */
export const folderOf = (part: string): string => part.slice(0, part.lastIndexOf('/') + 1);

/** Where the relations of a part stand; those of the package are of the part without a name. */
export const relationsOfPart = (part: string): string =>
  `${folderOf(part)}_rels/${part.slice(folderOf(part).length)}.rels`;

type Relation = { readonly id: string; readonly kind: string; readonly target: string };

function relationsOf(entries: Entries, part: string): Relation[] {
  const content = entries[relationsOfPart(part)];
  const dir = folderOf(part);
  if (content === undefined) return [];
  return elements(parseXml(content).documentElement).flatMap((relation) => {
    const kind = OFFICE.exec(attr(relation, 'Type') ?? '')?.[1];
    const target = attr(relation, 'Target') ?? '';
    const path = target.startsWith('/') ? target.slice(1) : `${dir}${target}`;
    return kind === undefined ? [] : [{ id: attr(relation, 'Id') ?? '', kind, target: path }];
  });
}

export function openParts(entries: Entries): Parts {
  const package_ = relationsOf(entries, '');
  const documentName = package_.find(({ kind }) => kind === 'officeDocument')?.target ?? 'word/document.xml';
  const open = (name: string | undefined): Document | null => {
    const content = name === undefined ? undefined : entries[name];
    return content === undefined ? null : parseXml(content);
  };
  const document = open(documentName);
  if (document === null) throw new UnreadableError('BROKEN');
  const relations = relationsOf(entries, documentName);
  const named = (kind: string) => relations.find((each) => each.kind === kind)?.target;
  const byRelation = new Map<string, { name: string; xml: Document }>();
  for (const { id, kind, target } of relations) {
    if (kind !== 'header' && kind !== 'footer') continue;
    const xml = open(target);
    if (xml !== null) byRelation.set(id, { name: target, xml });
  }
  return {
    documentName,
    document,
    styles: open(named('styles')),
    theme: open(named('theme')),
    properties: open(package_.find(({ kind }) => kind === 'extended-properties')?.target),
    byRelation,
  };
}
