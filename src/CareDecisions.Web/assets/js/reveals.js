// GOV.UK Frontend puts aria-expanded on radios that reveal something. ARIA does not allow it there, and what is
// revealed follows the radio in reading order anyway; so it comes off again, after their own handler has run.
export function startReveals() {
  const tidy = () => document.querySelectorAll('.govuk-radios__input[aria-expanded]')
    .forEach((radio) => radio.removeAttribute('aria-expanded'))
  tidy()
  document.addEventListener('click', tidy)
  window.addEventListener('pageshow', tidy)
}
