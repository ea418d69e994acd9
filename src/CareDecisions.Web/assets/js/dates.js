// Beside the three boxes of a date: a Today button, and words that fill the boxes when the person leaves them.
import { fromIso, readSpokenDate } from './spoken-date.js'

const spelled = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' })

export function startDates() {
  document.querySelectorAll('[data-date]').forEach(start)
}

function start(group) {
  const today = fromIso(group.dataset.today)
  const words = group.querySelector('[data-date-words]')
  const said = group.querySelector('[data-date-said]')
  const button = group.querySelector('[data-date-today]')
  const box = (part) => group.querySelector(`[data-date-part="${part}"]`)

  const fill = (date) => {
    box('day').value = date.getUTCDate()
    box('month').value = date.getUTCMonth() + 1
    box('year').value = date.getUTCFullYear()
    // The boxes now say it; words left beside them could later contradict a corrected box.
    words.value = ''
    said.textContent = spelled.format(date).replace(',', '')
    box('day').dispatchEvent(new Event('input', { bubbles: true }))
  }

  const read = () => {
    if (words.value.trim() === '') return
    const date = readSpokenDate(words.value, today, group.dataset.tense)
    if (date) fill(date)
    else said.textContent = 'Not a date we can read. Try 12 3 26, yesterday or last Tuesday.'
  }

  button.hidden = false
  button.addEventListener('click', () => fill(today))
  words.addEventListener('change', read)
  words.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || words.value.trim() === '') return
    // The first Enter shows what was understood; the next one sends the form.
    event.preventDefault()
    read()
  })
  group.querySelectorAll('[data-date-part]').forEach((part) =>
    part.addEventListener('change', () => { said.textContent = '' }))
}
