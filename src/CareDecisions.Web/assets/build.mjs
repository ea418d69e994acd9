// Builds wwwroot/lib: one stylesheet, our modules and the few library files pages load.
// No bundler: browsers load ES modules themselves, and what is served stays readable.
import { cp, mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compile, Logger } from 'sass'

const web = dirname(dirname(fileURLToPath(import.meta.url)))
const lib = join(web, 'wwwroot', 'lib')
const from = (...path) => join(web, 'node_modules', ...path)

const copies = [
  [from('govuk-frontend/dist/govuk/govuk-frontend.min.js'), 'govuk-frontend.min.js'],
  [from('@ministryofjustice/frontend/moj/moj-frontend.min.js'), 'moj-frontend.min.js'],
  [from('chart.js/dist/chart.umd.min.js'), 'chart.umd.min.js'],
  // The icons our stylesheet names; no crest, crown, logo or favicon of theirs is copied.
  ...[
    'icon-close-cross-black', 'icon-document', 'icon-progress-tick', 'icon-tag-remove-cross',
    'icon-tag-remove-cross-white', 'icon-toggle-plus-minus'
  ].map((icon) => [from(`@ministryofjustice/frontend/moj/assets/images/${icon}.svg`), `images/${icon}.svg`]),
  [join(web, 'assets', 'js'), 'js'],
  [join(web, 'assets', 'favicon.svg'), 'favicon.svg']
]

await rm(lib, { recursive: true, force: true })
await mkdir(join(lib, 'images'), { recursive: true })
await Promise.all(copies.map(([source, target]) => cp(source, join(lib, target), { recursive: true })))

// The stylesheet is written last: MSBuild reads its time as "the front end is built".
const { css } = compile(join(web, 'assets', 'app.scss'), {
  style: 'compressed',
  loadPaths: [web, join(web, 'node_modules')],
  logger: Logger.silent // the MoJ sources warn about their own use of Sass
})
await writeFile(join(lib, 'app.css'), css)
