import { NumberInput, type NumberInputProps } from '@mantine/core';

export default function NumberInputBody(props: NumberInputProps<number>) {
  return <NumberInput<number> {...props} />;
}
