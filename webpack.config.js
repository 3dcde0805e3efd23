const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');

/** The address in manifest.xml. A production build puts PANEL_TRACKER_URL (with a closing slash) in its place. */
const DEVELOPMENT_URL = 'https://localhost:3000/';
/** Excel demands that office.js comes from Microsoft's own address. */
const OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
/** All of the npm package that a host of the kind Excel for Windows asks for; served to the workbench only. */
const OFFICE_JS_FILES = ['office.js', 'excel-win32-16.01.js', 'o15apptofilemappingtable.js', 'en-us/office_strings.js'];

const officeJsFolder = path.dirname(require.resolve('@microsoft/office-js/dist/office.js'));

const page = (filename, template, chunks, scripts = []) =>
  new HtmlPlugin({ filename, template, chunks, scripts, chunksSortMode: 'manual', scriptLoading: 'defer' });

module.exports = (_env, { mode }) => {
  const production = mode === 'production';
  const url = process.env.PANEL_TRACKER_URL ?? DEVELOPMENT_URL;

  return {
    entry: {
      taskpane: './src/taskpane/index.tsx',
      commands: './src/commands/commands.ts',
      message: './src/commands/message.ts',
      workbench: './src/workbench/page/index.tsx',
      embed: './src/workbench/page/embed.ts',
    },
    output: { path: path.resolve(__dirname, 'dist'), filename: '[name].js', chunkFilename: '[name].js', clean: true },
    devtool: production ? 'source-map' : 'eval-source-map',
    resolve: { extensions: ['.ts', '.tsx', '.js'] },
    module: {
      parser: { javascript: { exportsPresence: 'error' } },
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          loader: 'swc-loader',
          options: {
            jsc: {
              target: 'es2022',
              parser: { syntax: 'typescript', tsx: true },
              transform: { react: { runtime: 'automatic', development: !production } },
            },
          },
        },
      ],
    },
    plugins: [
      page('taskpane.html', './src/taskpane/taskpane.html', ['taskpane'], [OFFICE_JS]),
      // The same page, served to the frame of the workbench: only the scripts before it differ.
      page('taskpane.workbench.html', './src/taskpane/taskpane.html', ['taskpane'], ['embed.js', 'office/office.js']),
      page('commands.html', './src/commands/commands.html', ['commands'], [OFFICE_JS]),
      page('message.html', './src/commands/message.html', ['message']),
      page('index.html', './src/workbench/page/index.html', ['workbench']),
      new CopyPlugin({
        patterns: [
          { from: 'assets/*.png', globOptions: { ignore: ['**/screenshot*.png'] }, noErrorOnMissing: true },
          { from: 'assets/sample/*.{xlsx,json}', noErrorOnMissing: true },
          { from: 'src/taskpane/support.html' },
          { from: 'src/workbench/page/*.css', to: '[name][ext]' },
          ...OFFICE_JS_FILES.map((file) => ({
            from: path.join(officeJsFolder, file),
            to: `office/${file}`,
            // Minified already, and to be served as Microsoft wrote it.
            info: { minimized: true },
          })),
          {
            from: 'manifest.xml',
            transform: (content) => content.toString().replaceAll(DEVELOPMENT_URL, url),
          },
        ],
      }),
    ],
    performance: {
      hints: production ? 'warning' : false,
      // The pane's budget is 200 KB gzip on first load, about three times that unpacked; `npm run measure` has the exact sizes.
      maxEntrypointSize: 640 * 1024,
      maxAssetSize: 640 * 1024,
      assetFilter: (name) => /^(taskpane|commands|message)\.js$/.test(name),
    },
    // `npm start -- --server-type https` is what Excel needs for sideloading; the workbench page needs plain http only.
    devServer: {
      host: 'localhost',
      port: 3000,
      server: { type: 'http' },
      open: false,
      static: false,
      hot: false,
      client: { logging: 'warn' },
    },
    stats: 'errors-warnings',
  };
};
