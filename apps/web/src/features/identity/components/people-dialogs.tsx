import type { ComponentProps } from 'react';
import { AddPersonDialog } from './add-person-dialog.tsx';
import { AddPostDialog } from './add-post-dialog.tsx';
import { HandOverDialog } from './hand-over-dialog.tsx';
import { ChangePostDialog, RenamePersonDialog } from './post-dialogs.tsx';

type Asked =
  | ({ readonly what: 'person' } & ComponentProps<typeof AddPersonDialog>)
  | ({ readonly what: 'post' } & ComponentProps<typeof AddPostDialog>)
  | ({ readonly what: 'rename' } & ComponentProps<typeof RenamePersonDialog>)
  | ({ readonly what: 'change' } & ComponentProps<typeof ChangePostDialog>)
  | ({ readonly what: 'end' } & ComponentProps<typeof HandOverDialog>);

/** Every form about people and posts: fetched together, with the first act. */
export default function PeopleDialog(asked: Asked) {
  switch (asked.what) {
    case 'person':
      return <AddPersonDialog {...asked} />;
    case 'post':
      return <AddPostDialog {...asked} />;
    case 'rename':
      return <RenamePersonDialog {...asked} />;
    case 'change':
      return <ChangePostDialog {...asked} />;
    case 'end':
      return <HandOverDialog {...asked} />;
  }
}
