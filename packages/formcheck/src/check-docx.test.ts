import { describe, expect, it } from 'vitest';
import { BREAKS } from '../test/breaks.ts';
import { COMMITTEE_LETTER, DECISION, LETTER } from '@qlvb/demo/draft/paper-spec';
import { writeDocx } from '@qlvb/forms/paper/write-docx';
import { checkForm } from './check.ts';
import { FORM_RULES } from './rules.ts';

describe('a Word file', () => {
  it.each([LETTER, DECISION, COMMITTEE_LETTER])('that is right has no finding', async (spec) => {
    expect(await checkForm(await writeDocx(spec), spec.facts)).toEqual([]);
  });

  it('has a broken document for every rule, and none for a rule that is not', () => {
    expect(Object.keys(BREAKS).toSorted()).toEqual(FORM_RULES.map(({ code }) => code).toSorted());
  });

  it.each(Object.entries(BREAKS))('broken in %s has exactly that finding', async (code, spec) => {
    const found = await checkForm(await writeDocx(spec), spec.facts);
    expect(found.map(({ rule }) => rule)).toEqual([code]);
  });
});
