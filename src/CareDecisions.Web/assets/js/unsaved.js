// Asks before leaving a form marked data-guard-unsaved that was typed into and not sent.
export function startUnsavedGuard() {
  const forms = [...document.querySelectorAll('form[data-guard-unsaved]')]
  if (forms.length === 0) return

  // A form that came back with errors holds typing that was never saved.
  const unsaved = new Set(document.querySelector('.govuk-error-summary') ? forms : [])
  forms.forEach((form) => {
    form.addEventListener('input', () => unsaved.add(form))
    form.addEventListener('submit', () => unsaved.delete(form))
  })
  window.addEventListener('beforeunload', (event) => {
    if (unsaved.size > 0) event.preventDefault()
  })
}
