// Saves a form marked data-autosave while it is typed in: soon after a pause, and at the latest two seconds after the
// first key. What cannot be saved stays on the page and is tried again; leaving with unsaved typing asks first.
const pause = 800
const atLatest = 2000
const again = 3000
const heartbeat = 45_000

export function startAutosave() {
  const form = document.querySelector('form[data-autosave]')
  if (!form) return
  const state = document.querySelector('[data-save-state]')
  const others = document.querySelector('[data-others]')
  let firstUnsaved = null
  let timer = null
  let saving = false
  let leaving = false

  const say = (element, words) => {
    if (element && element.textContent !== words) element.textContent = words
  }

  const plan = (wait) => {
    clearTimeout(timer)
    timer = setTimeout(save, wait)
  }

  const typed = () => {
    firstUnsaved ??= Date.now()
    say(state, 'Not saved yet')
    plan(Math.max(0, Math.min(pause, firstUnsaved + atLatest - Date.now())))
  }

  const take = (answer, wasTyped) => {
    for (const [key, version] of Object.entries(answer.versions)) {
      const field = form.elements.namedItem(`Versions[${key}]`)
      if (field) field.value = version
    }
    const asked = new Set(answer.asked)
    form.querySelectorAll('[data-question]').forEach((part) => { part.hidden = !asked.has(part.dataset.question) })
    say(others, answer.others)
    if (wasTyped) say(state, answer.both.length > 0
      ? `${answer.saved}. Somebody else wrote in the same place: both versions are kept. Save the section to choose.`
      : answer.saved)
  }

  async function save() {
    if (saving || leaving) return
    saving = true
    const began = firstUnsaved
    firstUnsaved = null
    try {
      const answer = await fetch(form.dataset.autosave, { method: 'POST', body: new FormData(form), redirect: 'error' })
      if (answer.status === 409) say(state, (await answer.json()).refused)
      else if (answer.ok) take(await answer.json(), began !== null)
      else throw new Error(answer.statusText)
    } catch {
      firstUnsaved ??= began ?? Date.now()
      say(state, 'Not saved: there is no connection, or you have been signed out. Keep typing; it is tried again every few seconds.')
      plan(again)
    } finally {
      saving = false
      if (firstUnsaved && !leaving) plan(again)
    }
  }

  form.addEventListener('input', typed)
  form.addEventListener('change', typed)
  form.addEventListener('submit', () => { leaving = true })
  window.addEventListener('pageshow', () => { leaving = false })
  window.addEventListener('beforeunload', (event) => {
    if (firstUnsaved && !leaving) event.preventDefault()
  })
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' && firstUnsaved) save()
  })
  // A sign of life, so that two people see each other before either types.
  save()
  setInterval(() => { if (!firstUnsaved && document.visibilityState === 'visible') save() }, heartbeat)
}
