import { FIELD_BY_NAME } from '@qlvb/domain/templates/fields';
import { isXmlPart } from '@qlvb/formcheck/docx/parts';
import { type Entries, unpack } from '@qlvb/formcheck/docx/unpack';
import { parseXml } from '@qlvb/formcheck/docx/xml';
import Docxtemplater, { type DXT } from 'docxtemplater';
import { zipSync } from 'fflate';
import PizZip from 'pizzip';

/** What is wrong with a template; its sentence names `near`. */
export type TemplateFault = {
  /** A field nobody knows; a brace that is not closed or not opened; a macro, or something fetched from elsewhere. */
  readonly kind: 'UNKNOWN_FIELD' | 'BROKEN_TAG' | 'ACTIVE_CONTENT';
  readonly near: string;
};

/** A part that can run, or that another program opens. */
const ACTIVE = /vbaProject|vbaData|activeX|embeddings\/|\.(bin|ole|exe|dll|js|vbs)$/i;
/** Written by Word into every link one can click; everything else outside would be fetched when the file is opened. */
const HARMLESS_LINK = /\/relationships\/hyperlink$/;
const RELATION = /<Relationship\b[^>]*>/g;
const MOST_FAULTS = 10;
const NEAR = 40;

/** The whole package, bounded, as the merging library wants it. */
export const zipOf = (entries: Entries): PizZip => new PizZip(zipSync(entries, { level: 1 }));

/**
 * Everything that is wrong with a template, at most ten; nothing for one that can be used.
 * @throws UnreadableError for what is no Word file, or a hostile one
 */
export function faultsOf(bytes: Uint8Array): TemplateFault[] {
  const entries = unpack(bytes, () => true);
  const active = activeContent(entries);
  if (active.length > 0) return active;
  for (const [name, content] of Object.entries(entries)) if (isXmlPart(name)) parseXml(content);
  return tagsOf(entries).slice(0, MOST_FAULTS);
}

function activeContent(entries: Entries): TemplateFault[] {
  const parts = Object.keys(entries).filter((name) => ACTIVE.test(name));
  const outside = Object.entries(entries)
    .filter(([name]) => name.endsWith('.rels'))
    .flatMap(([, content]) => new TextDecoder().decode(content).match(RELATION) ?? [])
    .filter((relation) => /TargetMode\s*=\s*["']External["']/i.test(relation))
    .filter((relation) => !HARMLESS_LINK.test(attribute(relation, 'Type')))
    .map((relation) => attribute(relation, 'Target'));
  return [...parts, ...outside].slice(0, MOST_FAULTS).map((near) => ({ kind: 'ACTIVE_CONTENT', near: short(near) }));
}

const attribute = (tag: string, name: string): string =>
  new RegExp(`\\b${name}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1] ?? '';
const short = (text: string): string => (text.length > NEAR ? `${text.slice(0, NEAR)}…` : text);

type TemplateError = {
  readonly properties?: {
    readonly id?: unknown;
    readonly context?: unknown;
    readonly xtag?: unknown;
    readonly errors?: readonly TemplateError[];
  };
};

function tagsOf(entries: Entries): TemplateFault[] {
  const unknown = new Set<string>();
  const collect: DXT.Module = {
    name: 'Fields',
    postparse: (parts) => {
      for (const { type, value, module } of parts) {
        const name = String(value).trim();
        // Loops, conditions and raw XML are for programmers.
        const isField = module === undefined && FIELD_BY_NAME.has(name);
        if (type === 'placeholder' && !isField) unknown.add(short(name));
      }
      return parts;
    },
  };
  let broken: readonly string[] = [];
  try {
    new Docxtemplater(zipOf(entries), { modules: [collect], errorLogging: false });
  } catch (error) {
    broken = brokenTags(error);
  }
  return [
    ...broken.map((near): TemplateFault => ({ kind: 'BROKEN_TAG', near })),
    ...[...unknown].map((near): TemplateFault => ({ kind: 'UNKNOWN_FIELD', near })),
  ];
}

function brokenTags(error: unknown): string[] {
  const { properties } = error as TemplateError;
  if (properties === undefined) throw error;
  return [...new Set((properties.errors ?? [{ properties }]).map(nearOf))];
}

/** What stands at the brace: behind one that opens, before one that closes nothing. */
function nearOf({ properties }: TemplateError): string {
  const { id, context, xtag } = properties ?? {};
  const said = [context, xtag].find((text): text is string => typeof text === 'string' && text !== '') ?? '';
  return id === 'unopened_tag' ? `${said.slice(-NEAR)}}` : short(said);
}
