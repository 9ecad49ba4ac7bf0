import { DOMParser, type Document, type Element, type Node, XMLSerializer } from '@xmldom/xmldom';
import { strFromU8, strToU8 } from 'fflate';
import { LIMITS } from '../limits.ts';
import { UnreadableError } from '../paper.ts';

export type { Document, Element } from '@xmldom/xmldom';

export const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const ELEMENT = 1;

/**
 * A part of a Word file. Office writes no document type, so there is nothing in one but entities that grow; it is
 * refused before a parser sees it, and so is what nests too deep.
 */
export function parseXml(content: Uint8Array): Document {
  const text = strFromU8(content).replace(/^\uFEFF/, '');
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) throw new UnreadableError('BROKEN');
  checkDepth(text);
  try {
    const parser = new DOMParser({
      onError: (level, message) => {
        if (level !== 'warning') throw new Error(message);
      },
    });
    return parser.parseFromString(text, 'text/xml');
  } catch {
    throw new UnreadableError('BROKEN');
  }
}

function checkDepth(text: string): void {
  let depth = 0;
  for (const [tag] of text.matchAll(/<[^!?][^>]*>/g)) {
    if (tag.startsWith('</')) depth -= 1;
    else if (!tag.endsWith('/>')) depth += 1;
    if (depth > LIMITS.depth) throw new UnreadableError('BROKEN');
  }
}

export const serializeXml = (document: Document): Uint8Array =>
  strToU8(new XMLSerializer().serializeToString(document));

const isElement = (node: Node): node is Element => node.nodeType === ELEMENT;

/** Children that are elements, in order. */
export function elements(parent: Node | null | undefined): Element[] {
  const found: Element[] = [];
  for (let node = parent?.firstChild ?? null; node !== null; node = node.nextSibling)
    if (isElement(node)) found.push(node);
  return found;
}

/** The first child of that name (`pPr`), whatever its prefix. */
export const child = (parent: Element | null | undefined, name: string): Element | null =>
  elements(parent).find(({ localName }) => localName === name) ?? null;

/** All below, in the order of the file. */
export const below = (parent: Element | Document, name: string): Element[] => [
  ...parent.getElementsByTagNameNS('*', name),
];

export const attr = (element: Element | null | undefined, name: string): string | null =>
  element?.getAttributeNS(W, name) ?? element?.getAttribute(name) ?? null;

export const numberOf = (value: string | null): number | null => {
  const number = Number.parseFloat(value ?? '');
  return Number.isFinite(number) ? number : null;
};

/** `<w:b/>` is on, `<w:b w:val="0"/>` is off, nothing says nothing. */
export function toggle(element: Element | null): boolean | null {
  if (element === null) return null;
  return !['0', 'false', 'off', 'none'].includes(attr(element, 'val') ?? '1');
}

export const make = (near: Element, name: string): Element => {
  const document = near.ownerDocument;
  if (document === null) throw new TypeError('An element outside of a document');
  return document.createElementNS(W, `w:${name}`);
};

export const set = (element: Element, name: string, value: string): void =>
  element.setAttributeNS(W, `w:${name}`, value);
