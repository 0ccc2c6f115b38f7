import { Field, Select } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';

/** One of a few values, by the browser's own list. */
export function Choice<T extends string>(props: {
  readonly label: string;
  readonly hint?: string;
  readonly value: T;
  readonly options: readonly T[];
  readonly nameOf: (option: T) => ReactNode;
  readonly isBusy: boolean;
  readonly onChoose: (option: T) => void;
}): ReactElement {
  const { label, hint, value, options, nameOf, isBusy, onChoose } = props;
  return (
    <Field label={label} {...(hint === undefined ? {} : { hint })}>
      <Select
        value={value}
        disabled={isBusy}
        onChange={(_, { value: chosen }) => {
          const option = options.find((one) => one === chosen);
          if (option !== undefined) onChoose(option);
        }}
      >
        {options.map((option) => (
          <option key={option} value={option}>
            {nameOf(option)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
