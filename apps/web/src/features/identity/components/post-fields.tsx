import { useQuery } from '@apollo/client/react';
import { Checkbox, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { NewPostInput, Role } from '@qlvb/contract/types';
import { isBeyond } from '@qlvb/domain/identity/grants';
import { ROLES } from '@qlvb/domain/permissions';
import type { FieldErrors } from '../../../shared/api/refusal.ts';
import { useViewer } from '../../../shared/app/viewer.ts';
import { DateField } from '../../../shared/ui/date-field.tsx';
import { Select } from '../../../shared/ui/select.tsx';
import { UnitsOfPostsDocument } from './people.generated.ts';
import classes from './people.module.css';

export interface PostDraft {
  readonly title: string;
  readonly unitId: string | null;
  readonly roles: readonly Role[];
  readonly basis: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

export const emptyPost = (today: string): PostDraft => ({
  title: '',
  unitId: null,
  roles: [],
  basis: '',
  validFrom: today,
  validTo: null,
});

/** As the act takes it; a day that is missing is refused at its field. */
export const toPostInput = ({ title, unitId, roles, basis, validFrom, validTo }: PostDraft): NewPostInput => ({
  title,
  unitId,
  roles: [...roles],
  basis,
  validFrom: validFrom ?? '',
  validTo,
});

/** Chức vụ, unit, first roles and days of a post. */
export function PostFields({
  agencyId,
  post,
  errors,
  onChange,
}: {
  /** The agency of the post. */
  readonly agencyId: string;
  readonly post: PostDraft;
  readonly errors: FieldErrors;
  readonly onChange: (change: Partial<PostDraft>) => void;
}) {
  const { t } = useTranslation('people');
  const { viewer } = useViewer();
  return (
    <>
      <TitleAndUnit agencyId={agencyId} post={post} at="post." errors={errors} onChange={onChange} />
      <fieldset className={classes.roles}>
        <legend>{t('roles')}</legend>
        {ROLES.filter((role) => !isBeyond(viewer.actingAs, role)).map((role) => (
          <Checkbox
            key={role}
            label={t(`enums:Role.${role}`)}
            checked={post.roles.includes(role)}
            onChange={(event) =>
              onChange({
                roles: event.currentTarget.checked
                  ? [...post.roles, role]
                  : post.roles.filter((other) => other !== role),
              })
            }
          />
        ))}
      </fieldset>
      <TextInput
        label={t('basis')}
        description={t('basisHint')}
        value={post.basis}
        onChange={(event) => onChange({ basis: event.currentTarget.value })}
        error={errors('post.basis')}
        required
      />
      <DateField
        label={t('validFrom')}
        value={post.validFrom}
        onChange={(validFrom) => onChange({ validFrom })}
        error={errors('post.validFrom')}
        required
      />
      <DateField
        label={t('validTo')}
        description={t('validToHint')}
        value={post.validTo}
        onChange={(validTo) => onChange({ validTo })}
        error={errors('post.validTo')}
      />
    </>
  );
}

export function TitleAndUnit({
  agencyId,
  post,
  at,
  errors,
  onChange,
}: {
  readonly agencyId: string;
  readonly post: Pick<PostDraft, 'title' | 'unitId'>;
  /** Path of the post inside the input. */
  readonly at: '' | 'post.';
  readonly errors: FieldErrors;
  readonly onChange: (change: Partial<Pick<PostDraft, 'title' | 'unitId'>>) => void;
}) {
  const { t } = useTranslation('people');
  const { data } = useQuery(UnitsOfPostsDocument, { variables: { agencyId } });
  const units = (data?.agency?.units ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <TextInput
        label={t('title')}
        value={post.title}
        onChange={(event) => onChange({ title: event.currentTarget.value })}
        error={errors(`${at}title`)}
        required
      />
      <Select
        label={t('unit')}
        description={t('unitHint')}
        data={units}
        value={post.unitId}
        onChange={(unitId) => onChange({ unitId })}
        error={errors(`${at}unitId`)}
        clearable
        searchable
      />
    </>
  );
}
