// Run by SpokenDateTests: the browser's reading of every case. node spoken-date.check.mjs <spoken-date.js> <cases.json>
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

const [script, cases] = process.argv.slice(2)
const { fromIso, readSpokenDate, toIso } = await import(pathToFileURL(script))
const wrong = JSON.parse(readFileSync(cases, 'utf8')).flatMap(({ said, today, tense, is }) => {
  const date = readSpokenDate(said, fromIso(today), tense)
  const read = date && toIso(date)
  return read === is ? [] : [`"${said}" on ${today} (${tense ?? 'nearest'}): expected ${is}, read ${read}`]
})
console.log(wrong.join('\n'))
process.exitCode = wrong.length === 0 ? 0 : 1
