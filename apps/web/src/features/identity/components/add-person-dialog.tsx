import { Checkbox, TextInput } from '@mantine/core';
import { syllables } from '@qlvb/domain/text/fold';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../../shared/api/use-act.ts';
import { useFieldErrors } from '../../../shared/api/use-field-errors.ts';
import { todayInVietnam } from '../../../shared/lib/format.ts';
import { DateField } from '../../../shared/ui/date-field.tsx';
import { FormDialog } from '../../../shared/ui/form-dialog.tsx';
import { AddPersonDocument, type AddPersonMutation } from './people.generated.ts';
import { emptyPost, PostFields, toPostInput } from './post-fields.tsx';
import classes from './people.module.css';

type Added = Extract<AddPersonMutation['addPerson'], { __typename: 'AddPersonSuccess' }>;
type Namesakes = Extract<AddPersonMutation['addPerson'], { __typename: 'NamesakesFound' }>['people'];

/** `Phan Thị Oanh` is usually `oanh.phan`; what is proposed may be typed over. */
function proposedUsername(fullName: string): string {
  const words = syllables(fullName);
  return [...new Set([words.at(-1), words[0]])].filter(Boolean).join('.');
}

/** A new colleague: who it is, the account, and the first post. */
export function AddPersonDialog({
  agencyId,
  onClose,
  onAdded,
}: {
  /** Where the first post is. */
  readonly agencyId: string;
  readonly onClose: () => void;
  readonly onAdded: (added: Added) => void;
}) {
  const { t } = useTranslation('people');
  const [who, setWho] = useState({ fullName: '', username: '', identifier: '', birthOn: null as string | null });
  const [ownUsername, setOwnUsername] = useState(false);
  const [post, setPost] = useState(emptyPost(todayInVietnam()));
  const [namesakes, setNamesakes] = useState<Namesakes>([]);
  const [acknowledged, setAcknowledged] = useState(false);
  const add = useAct(AddPersonDocument, { done: t('added') });
  const errors = useFieldErrors(add.refusal);
  const submit = async () => {
    const done = await add.run({
      input: {
        agencyId,
        ...who,
        identifier: who.identifier || null,
        post: toPostInput(post),
        acknowledgedNamesakes: acknowledged,
      },
    });
    if (done?.__typename === 'NamesakesFound') setNamesakes(done.people);
    if (done?.__typename === 'AddPersonSuccess') onAdded(done);
  };
  return (
    <FormDialog
      opened
      size="lg"
      title={t('addPerson')}
      submitLabel={t('add')}
      pending={add.pending}
      refusal={add.refusal}
      shownPaths={['fullName', 'username', 'identifier', 'birthOn', 'post']}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      <div className={classes.form}>
        <TextInput
          label={t('fullName')}
          value={who.fullName}
          onChange={(event) => {
            const fullName = event.currentTarget.value;
            setWho({ ...who, fullName, username: ownUsername ? who.username : proposedUsername(fullName) });
            setNamesakes([]);
          }}
          error={errors('fullName')}
          required
        />
        {namesakes.length > 0 ? (
          <div className={classes.warn} role="alert">
            <p>{t('namesakes')}</p>
            <ul>
              {namesakes.map(({ person, positions }) => (
                <li key={person.id}>
                  {person.fullName} – {positions.map(({ title }) => title).join('; ')}
                </li>
              ))}
            </ul>
            <Checkbox
              label={t('anotherPerson')}
              checked={acknowledged}
              onChange={(event) => setAcknowledged(event.currentTarget.checked)}
            />
          </div>
        ) : null}
        <TextInput
          label={t('accounts:people.username')}
          description={t('usernameHint')}
          value={who.username}
          onChange={(event) => {
            setOwnUsername(true);
            setWho({ ...who, username: event.currentTarget.value });
          }}
          error={errors('username')}
          autoComplete="off"
          required
        />
        <TextInput
          label={t('identifier')}
          description={t('identifierHint')}
          value={who.identifier}
          onChange={(event) => setWho({ ...who, identifier: event.currentTarget.value })}
          error={errors('identifier')}
          autoComplete="off"
        />
        <DateField
          label={t('birthOn')}
          value={who.birthOn}
          onChange={(birthOn) => setWho({ ...who, birthOn })}
          error={errors('birthOn')}
        />
        <PostFields
          agencyId={agencyId}
          post={post}
          errors={errors}
          onChange={(change) => setPost((former) => ({ ...former, ...change }))}
        />
      </div>
    </FormDialog>
  );
}
