import { z } from 'zod';
import { BOOK_SERIES, BOOK_WORDS } from '@qlvb/domain/bundles/sheets';
import { MAX_ROWS } from '@qlvb/domain/bundles/validate';
import { BASIS_LIMITS } from '@qlvb/domain/identity/grants';
import type { GrantedForm } from '@qlvb/contract/types';
import { TYPE_AND_COPY_CODES } from '@qlvb/domain/document-types';
import { GRANTED_FORMS } from '@qlvb/domain/identity/signing';
import { PEOPLE_LIMITS } from '@qlvb/domain/identity/people';
import { ROLES } from '@qlvb/domain/permissions';

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .describe('A day in Vietnam, yyyy-mm-dd.');
const optional = day.optional();
const username = z.string().min(3).max(PEOPLE_LIMITS.username).describe('Account name; by it a person is recognised.');
const abbreviation = z.string().min(1).max(PEOPLE_LIMITS.unitAbbreviation);

const unit = z.strictObject({
  abbreviation: abbreviation.describe('By it a unit is recognised.'),
  name: z.string().min(1).max(PEOPLE_LIMITS.unitName),
  validFrom: day,
  validTo: optional.describe('Last day; absent leaves it open.'),
  changeFrom: optional.describe('First day of another name; today when absent.'),
});
const person = z.strictObject({
  username,
  fullName: z.string().min(2).max(PEOPLE_LIMITS.fullName),
  identifier: z.string().min(4).max(20).optional().describe('Số định danh or số hiệu công chức.'),
  birthOn: optional,
});
const post = z.strictObject({
  username,
  title: z.string().min(1).max(PEOPLE_LIMITS.title),
  unit: abbreviation.optional().describe('Abbreviation of the unit; absent is the leadership of the agency.'),
  roles: z.array(z.enum(ROLES)).describe('For a post that is new; those of a post that is there are kept elsewhere.'),
  basis: z
    .string()
    .min(BASIS_LIMITS.min)
    .max(BASIS_LIMITS.max)
    .optional()
    .describe('Decision by which a new post and its roles are given.'),
  validFrom: day.describe('First day of the post; with the title or unit it recognises the post.'),
  validTo: optional.describe('Last day; absent leaves it open, nothing ends because it is missing.'),
  changeFrom: optional.describe('First day of another title or unit; today when absent.'),
});
const authority = z.strictObject({
  username,
  title: z.string().min(1).max(PEOPLE_LIMITS.title).describe('Of the post that may sign.'),
  form: z.enum(GRANTED_FORMS as [GrantedForm, ...GrantedForm[]]),
  types: z.array(z.enum(TYPE_AND_COPY_CODES)).describe('Kinds of document; none means all.'),
  fields: z.array(z.string()).describe('Names of fields of the agency; none means all.'),
  through: username.optional().describe('For TL_KT: the head of the unit who signs TL.'),
  matters: z.string().max(PEOPLE_LIMITS.matters).optional().describe('Content; needed for TUQ.'),
  basis: z.string().max(PEOPLE_LIMITS.basis).describe('The rule, decision or written authorisation.'),
  validFrom: day,
  validTo: optional.describe('Last day; needed for TUQ. An earlier one ends the grant.'),
});
const book = z.strictObject({
  direction: z.enum(Object.keys(BOOK_WORDS) as [string, ...string[]]),
  series: z
    .string()
    .min(1)
    .max(60)
    .describe(`Of files the abbreviation of the unit, else one of ${Object.values(BOOK_SERIES).flat().join(', ')}.`),
  year: z.int().min(2000).max(2100).describe('This year.'),
  lastNumber: z.int().min(1).max(9_999_999).describe('The next number is this one and one more. Only ever raised.'),
});

/** The bundle of an agency as JSON. The published schema is made from this definition. */
export const agencyBundle = z
  .strictObject({
    $schema: z.string().optional(),
    format: z.literal('qlvb-agency-bundle'),
    version: z.literal(1),
    agency: z.strictObject({
      code: z.string().describe('Mã định danh (QĐ 20/2020/QĐ-TTg); a bundle is imported into this agency only.'),
      name: z.string().optional(),
    }),
    units: z.array(unit).max(MAX_ROWS),
    people: z.array(person).max(MAX_ROWS),
    posts: z.array(post).max(MAX_ROWS),
    signing: z.array(authority).max(MAX_ROWS).optional(),
    books: z.array(book).max(MAX_ROWS),
  })
  .describe('People, units, posts and books of one agency. What it does not speak of stays as it is.');

export type AgencyBundle = z.infer<typeof agencyBundle>;

/** Where the schema is published, from the top of the server. */
export const SCHEMA_PATH = '/schemas/agency-bundle.json';

/** JSON Schema 2020-12. */
export const bundleJsonSchema = (): string =>
  `${JSON.stringify({ title: 'Agency bundle', ...z.toJSONSchema(agencyBundle) }, null, 2)}\n`;
