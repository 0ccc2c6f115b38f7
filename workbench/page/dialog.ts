import { element } from './element';

/** A question to the user; every line is a paragraph. */
export interface Question {
  readonly title: string;
  readonly lines: readonly string[];
  /** Listed below the lines, as many as there are. */
  readonly items?: readonly string[];
  /** Asks for a text, beginning with this one. */
  readonly input?: { readonly label: string; readonly value: string };
  readonly yes: string;
  /** Absent where there is nothing to decide. */
  readonly no?: string;
}

/** Asks in a modal dialog. The text given ('' where none was asked for), or null when the user declines or presses Esc. */
export function ask({ title, lines, items = [], input, yes, no }: Question): Promise<string | null> {
  const heading = element('h2', { text: title, attributes: { id: 'dialog-title' } });
  const field = element('input', { attributes: { type: 'text', value: input?.value ?? '' } });
  const accept = element('button', {
    text: yes,
    className: 'primary',
    attributes: { type: 'submit', value: 'yes' },
  });
  const decline = element('button', { text: no ?? '', attributes: { type: 'submit', value: 'no' } });
  const list = element(
    'ul',
    {},
    items.map((item) => element('li', { text: item })),
  );
  const form = element('form', { attributes: { method: 'dialog' } }, [
    heading,
    ...lines.map((line) => element('p', { text: line })),
    ...(items.length > 0 ? [list] : []),
    ...(input ? [element('label', { text: input.label }, [field])] : []),
    element('div', { className: 'buttons' }, no === undefined ? [accept] : [accept, decline]),
  ]);
  const dialog = element('dialog', { attributes: { 'aria-labelledby': 'dialog-title' } }, [form]);
  document.body.append(dialog);
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      resolve(dialog.returnValue === 'yes' ? field.value : null);
      dialog.remove();
    });
    dialog.showModal();
    if (input) field.select();
  });
}

/** Tells something that has to be read. */
export async function tell(
  title: string,
  lines: readonly string[],
  items: readonly string[] = [],
): Promise<void> {
  await ask({ title, lines, items, yes: '知道了' });
}
