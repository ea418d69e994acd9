// A form is sent once. The server refuses a second copy as well; this only spares the person the refusal.
export function startSubmitOnce() {
  document.addEventListener('submit', (event) => {
    const form = event.target
    if (form.method !== 'post' || event.defaultPrevented || 'submitAgain' in form.dataset) return
    if (form.dataset.sent === 'true') event.preventDefault()
    else form.dataset.sent = 'true'
  })
  // Coming back with the browser's Back button, the form may be sent anew.
  window.addEventListener('pageshow', () =>
    document.querySelectorAll('form[data-sent]').forEach((form) => { delete form.dataset.sent }))
}
