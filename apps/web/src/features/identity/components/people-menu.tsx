import { Anchor, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Whisper } from '../../../shared/ui/whisper.tsx';
import classes from './people-menu.module.css';

interface PeopleMenuProps {
  /** What the pages it leads to are narrowed by. */
  readonly search: string;
  /** Null where no agency is chosen: nobody can be given a second post then. */
  readonly onAddPost: (() => void) | null;
}

/** What is done now and then on the page of people; beside the list there is room for one button. */
export function PeopleMenu({ search, onAddPost }: PeopleMenuProps) {
  const { t } = useTranslation('people');
  return (
    <Whisper label={t('menu')} button={t('common:more')} className={classes.opener}>
      {(close) => (
        <ul className={classes.list}>
          {onAddPost ? (
            <li>
              <UnstyledButton
                className={classes.entry}
                onClick={() => {
                  close();
                  onAddPost();
                }}
              >
                {t('addSecond')}
              </UnstyledButton>
            </li>
          ) : null}
          <li>
            <Anchor component={Link} className={classes.entry} to={`/admin/rights?${search}`}>
              {t('accounts:people.allRoles')}
            </Anchor>
          </li>
          <li>
            <Anchor component={Link} className={classes.entry} to={`/admin/units?${search}`}>
              {t('units.link')}
            </Anchor>
          </li>
        </ul>
      )}
    </Whisper>
  );
}
