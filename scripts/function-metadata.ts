import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { ENGLISH } from '../src/functions/english';

/** A function as Excel's `functions.json` describes it. */
export interface DescribedFunction {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly description: string;
    readonly type: string;
    readonly dimensionality?: string;
    readonly optional?: boolean;
  }[];
  readonly result: Readonly<Record<string, string>>;
}

/** The whole of a `functions.json`. */
export interface FunctionsFile {
  readonly allowErrorForDataTypeAny: boolean;
  readonly functions: readonly DescribedFunction[];
}

/** Both files: the descriptions in the source, and the same functions described in English. */
export interface FunctionMetadata {
  readonly chinese: FunctionsFile;
  readonly english: FunctionsFile;
}

interface Generator {
  generateCustomFunctionsMetadata(
    files: readonly string[],
  ): Promise<{ readonly metadataJson: string; readonly errors: readonly string[] }>;
}

/** In the order in which the functions are listed for users. */
const GROUPS = ['codes', 'sums', 'change', 'amounts', 'figures'];

function translated(described: DescribedFunction): DescribedFunction {
  const texts = ENGLISH[described.id];
  if (!texts) throw new Error(`src/functions/english.ts: ${described.id} is missing`);
  return {
    ...described,
    description: texts.description,
    parameters: described.parameters.map((parameter) => {
      const description = texts.parameters[parameter.name];
      if (description === undefined) {
        throw new Error(`src/functions/english.ts: ${described.id}.${parameter.name} is missing`);
      }
      return { ...parameter, description };
    }),
  };
}

/**
 * Reads the metadata out of the comments and signatures of src/functions. Errors in cells are handed to the functions,
 * so that #N/A stays #N/A. Throws with the generator's own words where a comment or signature is not to be used.
 */
export async function functionMetadata(): Promise<FunctionMetadata> {
  const generator = createRequire(import.meta.url)('custom-functions-metadata') as Generator;
  const files = GROUPS.map((name) => fileURLToPath(new URL(`../src/functions/${name}.ts`, import.meta.url)));
  const { metadataJson, errors } = await generator.generateCustomFunctionsMetadata(files);
  if (errors.length > 0) throw new Error(errors.join('\n'));
  const { functions } = JSON.parse(metadataJson) as { readonly functions: readonly DescribedFunction[] };
  return {
    chinese: { allowErrorForDataTypeAny: true, functions },
    english: { allowErrorForDataTypeAny: true, functions: functions.map(translated) },
  };
}
