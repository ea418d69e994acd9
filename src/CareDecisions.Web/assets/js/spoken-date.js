// Dates as people say them. The server reads the same words in Dates/SpokenDate.cs, and has the last say; both are
// held to one list of cases, tests/CareDecisions.Web.Tests/Dates/spoken-dates.json.
// A day here is a Date at midnight UTC: a calendar day without a zone.

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']
const months = [
  'january', 'february', 'march', 'april', 'may', 'june',
  'july', 'august', 'september', 'october', 'november', 'december'
]

const distance = /^(?:([0-9]{1,3}|a|one) (day|week|fortnight)s? ago|in ([0-9]{1,3}|a|one) (day|week|fortnight)s?)$/
const weekday = /^(?:on )?(?:(last|next) )?([a-z]{3,9})$/
const calendar = [
  /^(?:([a-z]{3,9}) )?([0-9]{1,2})(?:st|nd|rd|th)?(?: of)?[ /.-]?([a-z]{3,9})(?:[ /.-]?([0-9]{4}|[0-9]{2}))?$/,
  /^(?:([a-z]{3,9}) )?([0-9]{1,2})[ /.-]([0-9]{1,2})(?:[ /.-]([0-9]{4}|[0-9]{2}))?$/,
  /^(?:([a-z]{3,9}) )?([0-9]{2})([0-9]{2})([0-9]{4}|[0-9]{2})$/
]

export const fromIso = (text) => new Date(`${text}T00:00:00Z`)
export const toIso = (date) => date.toISOString().slice(0, 10)
const addDays = (date, days) => new Date(date.getTime() + days * 86_400_000)

/** The date the words name on the day given, or null. `tense` is nearest, past or future. */
export function readSpokenDate(words, today, tense = 'nearest') {
  const said = words.trim().toLowerCase().replaceAll(',', ' ').replace(/\s+/g, ' ')
  if (said === '') return null
  if (said === 'today') return today
  if (said === 'yesterday') return addDays(today, -1)
  if (said === 'tomorrow') return addDays(today, 1)
  return readDistance(said, today) ?? readWeekday(said, today, tense) ?? readIso(said) ?? readCalendar(said, today, tense)
}

function readDistance(said, today) {
  const match = distance.exec(said)
  if (!match) return null
  const [, ago, agoUnit, ahead, aheadUnit] = match
  const count = Number(ago ?? ahead) || (/^(a|one)$/.test(ago ?? ahead) ? 1 : 0)
  const days = { day: 1, week: 7, fortnight: 14 }[agoUnit ?? aheadUnit]
  return addDays(today, (ago ? -count : count) * days)
}

function readWeekday(said, today, tense) {
  const match = weekday.exec(said)
  const day = match ? startingWith(weekdays, match[2]) : -1
  if (day < 0) return null
  const back = (today.getUTCDay() - day + 7) % 7
  if (match[1] === 'last') return addDays(today, back === 0 ? -7 : -back)
  if (match[1] === 'next') return addDays(today, 7 - back)
  if (tense === 'past') return addDays(today, -back)
  return tense === 'future' ? addDays(today, (7 - back) % 7) : null
}

function readIso(said) {
  const match = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/.exec(said)
  return match ? real(Number(match[1]), Number(match[2]), Number(match[3])) : null
}

function readCalendar(said, today, tense) {
  const match = calendar.map((pattern) => pattern.exec(said)).find(Boolean)
  const month = match ? readMonth(match[3]) : null
  if (!month) return null
  const [, named, day, , year] = match
  const date = year
    ? real(fullYear(year, today, tense), month, Number(day))
    : withoutYear(month, Number(day), today, tense)
  return date && named && startingWith(weekdays, named) !== date.getUTCDay() ? null : date
}

function withoutYear(month, day, today, tense) {
  // Eight years either way always hold a 29 February.
  const all = Array.from({ length: 17 }, (_, at) => real(today.getUTCFullYear() - 8 + at, month, day)).filter(Boolean)
  if (tense === 'past') return all.filter((date) => date <= today).at(-1) ?? null
  if (tense === 'future') return all.find((date) => date >= today) ?? null
  return all.reduce((best, date) => (!best || Math.abs(date - today) < Math.abs(best - today) ? date : best), null)
}

function fullYear(digits, today, tense) {
  if (digits.length === 4) return Number(digits)
  const latest = today.getUTCFullYear() + (tense === 'past' ? 0 : 19)
  const year = latest - (latest % 100) + Number(digits)
  return year > latest ? year - 100 : year
}

function readMonth(text) {
  const month = text.length <= 2 ? Number(text) : startingWith(months, text) + 1
  return month >= 1 && month <= 12 ? month : null
}

function startingWith(names, start) {
  return start.length < 3 ? -1 : names.findIndex((name) => name.startsWith(start))
}

function real(year, month, day) {
  if (year < 1900 || year > 2200) return null
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date : null
}
