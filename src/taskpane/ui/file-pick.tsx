import { Button } from '@fluentui/react-components';
import { useId, useRef, type ReactElement } from 'react';
import type { InputFile } from '../../jobs/input';
import { useJob } from '../shell/use-job';
import { ProblemBar } from './problem-bar';
import { useSharedStyles } from './styles';
import { Said } from './said';

/** A button that takes a file from the user's disk. The file is read here and goes nowhere. */
export function FilePick(props: {
  readonly label: string;
  /** What the file dialogue offers: .xlsx,.docx. */
  readonly accept: string;
  /** Name of the file taken last. */
  readonly chosen?: string;
  readonly isDisabled?: boolean;
  readonly onPick: (file: InputFile) => void;
}): ReactElement {
  const shared = useSharedStyles();
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const job = useJob();
  const take = async (file: File, field: HTMLInputElement): Promise<void> => {
    const buffer = await job.start(() => file.arrayBuffer());
    // The same file can be taken again after it was mended.
    field.value = '';
    if (buffer) props.onPick({ name: file.name, bytes: new Uint8Array(buffer) });
  };
  return (
    <div className={shared.row}>
      <Button
        className={shared.small}
        disabled={props.isDisabled === true}
        aria-describedby={id}
        onClick={() => input.current?.click()}
      >
        {props.label}
      </Button>
      <span id={id} className={shared.quiet}>
        {props.chosen === undefined ? null : <Said>{props.chosen}</Said>}
      </span>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={props.label}
        accept={props.accept}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) void take(file, target);
        }}
      />
      <ProblemBar job={job} />
    </div>
  );
}
