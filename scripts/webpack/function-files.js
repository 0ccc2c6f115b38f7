import webpack from 'webpack';
import { tsImport } from 'tsx/esm/api';

/** Writes what Excel reads about the custom functions: `functions.json`, and the same in English. */
export class FunctionFilesPlugin {
  /** @param {webpack.Compiler} compiler */
  apply(compiler) {
    const name = 'FunctionFilesPlugin';
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tapPromise({ name, stage }, async () => {
        const { functionMetadata } = await tsImport('../function-metadata.ts', import.meta.url);
        const { chinese, english } = await functionMetadata();
        const emit = (file, content) =>
          compilation.emitAsset(file, new webpack.sources.RawSource(JSON.stringify(content, null, 2)));
        emit('functions.json', chinese);
        emit('functions.en-us.json', english);
      });
    });
  }
}
