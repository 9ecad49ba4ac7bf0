import { Select, type SelectProps } from '@mantine/core';

export default function SelectBody(props: SelectProps) {
  return <Select<string> {...props} />;
}
