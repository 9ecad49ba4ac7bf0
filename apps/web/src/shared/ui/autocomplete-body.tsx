import { Autocomplete, type AutocompleteProps } from '@mantine/core';

export default function AutocompleteBody(props: AutocompleteProps) {
  return <Autocomplete {...props} />;
}
