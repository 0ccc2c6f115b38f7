import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { XmlAttribute, XmlDocument, XmlElement } from 'libxml2-wasm';
import { afterAll, describe, expect, it } from 'vitest';
import { COMMAND_NAMES } from '../../src/jobs/workbook/commands';
import { ICON_SIZES } from '../../scripts/icons/shapes';

const ROOT = path.join(import.meta.dirname, '..', '..');
const document = XmlDocument.fromString(readFileSync(path.join(ROOT, 'manifest.xml'), 'utf8'));
afterAll(() => document.dispose());

const NAMES = {
  o: 'http://schemas.microsoft.com/office/appforoffice/1.1',
  v: 'http://schemas.microsoft.com/office/taskpaneappversionoverrides',
  bt: 'http://schemas.microsoft.com/office/officeappbasictypes/1.0',
};

const within = (place: XmlDocument | XmlElement, xpath: string): XmlElement[] =>
  place.find(xpath, NAMES).filter((node) => node instanceof XmlElement);
const elements = (xpath: string): XmlElement[] => within(document, xpath);
const texts = (xpath: string): string[] => elements(xpath).map(({ content }) => content);
const values = (xpath: string): string[] =>
  document.find(xpath, NAMES).flatMap((node) => (node instanceof XmlAttribute ? [node.value] : []));
const attribute = (element: XmlElement, name: string): string => element.attr(name)?.value ?? '';

/** Width and height that a PNG declares. */
function sizeOfPng(file: string): readonly [number, number] {
  const bytes = readFileSync(file);
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

describe('manifest.xml', () => {
  it('defines every resource once, uses each, and keeps its names short', () => {
    const defined = values('//v:Resources//@id');
    const used = new Set(values('//@resid'));
    expect(defined.length).toBe(new Set(defined).size);
    expect([...used].filter((id) => !defined.includes(id))).toEqual([]);
    expect(defined.filter((id) => !used.has(id))).toEqual([]);
    for (const id of [...defined, ...values('//v:CustomTab//@id')])
      expect(id.length, id).toBeLessThanOrEqual(32);
  });

  it('says everything in Chinese and, overridden, in English', () => {
    expect(texts('//o:DefaultLocale')).toEqual(['zh-CN']);
    for (const [list, longest] of [
      ['ShortStrings', 125],
      ['LongStrings', 250],
    ] as const) {
      const strings = elements(`//bt:${list}/bt:String`);
      expect(strings.length).toBeGreaterThan(0);
      for (const string of strings) {
        const id = attribute(string, 'id');
        const [override, ...others] = within(string, 'bt:Override');
        if (id !== 'Functions.Namespace')
          expect(attribute(string, 'DefaultValue'), id).toMatch(/\p{Script=Han}/u);
        expect(override && attribute(override, 'Locale'), id).toBe('en-US');
        expect(others).toEqual([]);
        const all = [attribute(string, 'DefaultValue'), override ? attribute(override, 'Value') : ''];
        for (const text of all) expect(text.length, id).toBeLessThanOrEqual(longest);
      }
    }
    // An Override without its prefix inside the resources stops Excel from loading the add-in.
    expect(elements('//v:Resources//v:Override | //v:Resources//o:Override')).toEqual([]);
    for (const name of ['DisplayName', 'Description']) {
      expect(values(`//o:${name}/o:Override/@Locale`)).toEqual(['en-US']);
    }
  });

  it('has every icon in every size, drawn in that many pixels', () => {
    for (const icon of elements('//v:Icon')) {
      const sizes = within(icon, 'bt:Image').map((image) => Number(attribute(image, 'size')));
      expect(sizes).toEqual([...ICON_SIZES]);
    }
    for (const image of elements('//bt:Images/bt:Image')) {
      const size = Number(attribute(image, 'id').split('.').at(-1));
      const { pathname } = new URL(attribute(image, 'DefaultValue'));
      const file = path.join(ROOT, pathname);
      expect(existsSync(file), file).toBe(true);
      expect(sizeOfPng(file), file).toEqual([size, size]);
    }
    for (const [name, size] of [
      ['IconUrl', 32],
      ['HighResolutionIconUrl', 64],
    ] as const) {
      const [url = ''] = values(`//o:${name}/@DefaultValue`);
      expect(sizeOfPng(path.join(ROOT, new URL(url).pathname))).toEqual([size, size]);
    }
  });

  it('takes everything from one https origin', () => {
    const urls = [
      ...values('//o:SourceLocation/@DefaultValue | //o:IconUrl/@DefaultValue'),
      ...values('//o:HighResolutionIconUrl/@DefaultValue | //o:SupportUrl/@DefaultValue'),
      ...values('//bt:Url/@DefaultValue | //bt:Url/bt:Override/@Value | //bt:Images/bt:Image/@DefaultValue'),
      ...texts('//o:AppDomain'),
    ].map((url) => new URL(url));
    expect(new Set(urls.map(({ origin }) => origin)).size).toBe(1);
    expect(new Set(urls.map(({ protocol }) => protocol))).toEqual(new Set(['https:']));
  });

  it('runs page, functions and pane in one runtime', () => {
    const resids = [
      ...values('//v:Runtime/@resid'),
      ...values('//v:FunctionFile/@resid'),
      ...values('//v:Page/v:SourceLocation/@resid'),
      ...values('//v:Action/v:SourceLocation/@resid'),
    ];
    expect(new Set(resids)).toEqual(new Set(['Page']));
    expect(values('//v:Runtime/@lifetime')).toEqual(['long']);
    expect(values('//o:SourceLocation/@DefaultValue')).toEqual(values('//bt:Url[@id="Page"]/@DefaultValue'));
  });

  it('calls its functions BUDGET in every language, and describes them in two', () => {
    const [namespace] = elements('//bt:String[@id="Functions.Namespace"]');
    expect(namespace && attribute(namespace, 'DefaultValue')).toBe('BUDGET');
    expect(namespace && within(namespace, 'bt:Override').map((one) => attribute(one, 'Value'))).toEqual([
      'BUDGET',
    ]);
    const [metadata] = elements('//bt:Url[@id="Functions.Metadata"]');
    expect(metadata && attribute(metadata, 'DefaultValue')).toMatch(/\/functions\.json$/);
    expect(metadata && within(metadata, 'bt:Override').map((one) => attribute(one, 'Locale'))).toEqual([
      'en-US',
    ]);
  });

  it('names a command for every button, and a button for every command', () => {
    expect(texts('//v:FunctionName').toSorted()).toEqual([...COMMAND_NAMES].toSorted());
    expect(values('//v:CustomTab/v:Label/@resid')).toEqual(['App.Label']);
    expect(values('//v:OfficeMenu/@id')).toEqual(['ContextMenuCell']);
    // Menus fail in Excel on the web.
    expect(values('//v:CustomTab//v:Control/@*[local-name()="type"]')).toEqual(
      elements('//v:CustomTab//v:Control').map(() => 'Button'),
    );
    const ids = values('//v:Control/@id | //v:Group/@id');
    expect(ids.length).toBe(new Set(ids).size);
  });

  it('asks for the least: the document, SharedRuntime 1.1 and ExcelApi 1.9', () => {
    expect(texts('//o:Permissions')).toEqual(['ReadWriteDocument']);
    const sets = elements('//o:Requirements/o:Sets/o:Set');
    expect(sets.map((set) => [attribute(set, 'Name'), attribute(set, 'MinVersion')])).toEqual([
      ['SharedRuntime', '1.1'],
      ['ExcelApi', '1.9'],
    ]);
  });
});
