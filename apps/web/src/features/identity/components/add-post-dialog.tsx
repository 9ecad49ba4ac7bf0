import { useApolloClient } from '@apollo/client/react';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../../shared/api/use-act.ts';
import { useFieldErrors } from '../../../shared/api/use-field-errors.ts';
import { todayInVietnam } from '../../../shared/lib/format.ts';
import { FormDialog } from '../../../shared/ui/form-dialog.tsx';
import { AddPostDocument, FindPersonDocument } from './people.generated.ts';
import { emptyPost, PostFields, toPostInput } from './post-fields.tsx';
import classes from './people.module.css';

interface Known {
  readonly id: string;
  readonly fullName: string;
}

/** Kiêm nhiệm: one more post, for somebody of the agency or for somebody of another one known by the exact name. */
export function AddPostDialog({
  agencyId,
  person,
  onClose,
  onAdded,
}: {
  readonly agencyId: string;
  /** Who it is for; without one, the person is looked up first. */
  readonly person?: Known;
  readonly onClose: () => void;
  readonly onAdded: (personId: string) => void;
}) {
  const { t } = useTranslation('people');
  const client = useApolloClient();
  const [knownBy, setKnownBy] = useState('');
  const [found, setFound] = useState<Known | 'nobody' | null>(person ?? null);
  const [post, setPost] = useState(emptyPost(todayInVietnam()));
  const add = useAct(AddPostDocument, { done: t('postAdded') });
  const errors = useFieldErrors(add.refusal);
  const who = found === 'nobody' ? null : found;
  const find = async () => {
    const { data } = await client.query({
      query: FindPersonDocument,
      variables: { knownBy },
      fetchPolicy: 'network-only',
    });
    setFound(data?.findPerson ?? 'nobody');
  };
  const submit = async () => {
    if (!who) return await find();
    const input = { agencyId, personId: who.id, knownBy: person ? null : knownBy, post: toPostInput(post) };
    if (await add.run({ input })) onAdded(who.id);
  };
  return (
    <FormDialog
      opened
      size="lg"
      title={who ? t('addPostFor', { name: who.fullName }) : t('addPost')}
      submitLabel={who ? t('add') : t('find')}
      pending={add.pending}
      refusal={add.refusal}
      shownPaths={['post']}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      <div className={classes.form}>
        {person ? null : (
          <TextInput
            label={t('knownBy')}
            description={t('knownByHint')}
            value={knownBy}
            onChange={(event) => {
              setKnownBy(event.currentTarget.value);
              setFound(null);
            }}
            error={found === 'nobody' ? t('nobody') : undefined}
            autoComplete="off"
            required
          />
        )}
        {person || !who ? null : (
          <p role="status">
            {t('foundPerson')} <strong>{who.fullName}</strong>{' '}
            <Button size="xs" variant="default" onClick={() => setFound(null)}>
              {t('notThem')}
            </Button>
          </p>
        )}
        {who ? (
          <PostFields
            agencyId={agencyId}
            post={post}
            errors={errors}
            onChange={(change) => setPost((former) => ({ ...former, ...change }))}
          />
        ) : null}
      </div>
    </FormDialog>
  );
}
