import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isIntrospectionType,
  isObjectType,
  isScalarType,
  isUnionType,
} from 'graphql';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const schema = buildSchema(readFileSync(join(root, 'schema.graphql'), 'utf8'));
const types = Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type));
const builtIn = new Set(['String', 'Int', 'Float', 'Boolean', 'ID', 'Query', 'Mutation']);

describe('the contract', () => {
  it('documents every type, field, input and value', () => {
    const bare: string[] = [];
    for (const type of types) {
      if (!builtIn.has(type.name) && !type.description) bare.push(type.name);
      if (isObjectType(type) || isInputObjectType(type)) {
        for (const field of Object.values(type.getFields()))
          if (!field.description) bare.push(`${type.name}.${field.name}`);
      }
      if (isEnumType(type))
        for (const value of type.getValues()) if (!value.description) bare.push(`${type.name}.${value.name}`);
    }
    expect(bare).toEqual([]);
  });

  it('answers every mutation but the idempotent ones with a union of results', () => {
    const plain = Object.values(schema.getMutationType()?.getFields() ?? {})
      .filter((field) => !isUnionType(getNamedType(field.type)))
      .map((field) => field.name);
    expect(plain.toSorted()).toEqual(['markIncomingRead', 'signOut']);
  });

  it('offers a page size and a cursor on every connection', () => {
    const wrong = Object.values(schema.getQueryType()?.getFields() ?? {})
      .filter((field) => getNamedType(field.type).name.endsWith('Connection'))
      .filter((field) => !['first', 'after'].every((name) => field.args.some((arg) => arg.name === name)))
      .map((field) => field.name);
    expect(wrong).toEqual([]);
  });

  it('lets every type be reached', () => {
    const reached = new Set<string>();
    const visit = (name: string): void => {
      if (reached.has(name)) return;
      reached.add(name);
      const type = schema.getType(name);
      if (isObjectType(type)) {
        for (const field of Object.values(type.getFields())) {
          visit(getNamedType(field.type).name);
          for (const arg of field.args) visit(getNamedType(arg.type).name);
        }
      }
      if (isInputObjectType(type))
        for (const field of Object.values(type.getFields())) visit(getNamedType(field.type).name);
      if (isUnionType(type)) for (const member of type.getTypes()) visit(member.name);
    };
    visit('Query');
    visit('Mutation');
    expect(types.filter((type) => !isScalarType(type) && !reached.has(type.name)).map((type) => type.name)).toEqual([]);
  });

  it('keeps one schema file per feature', () => {
    expect(readdirSync(join(root, 'schema')).every((name) => name.endsWith('.graphql'))).toBe(true);
  });
});
