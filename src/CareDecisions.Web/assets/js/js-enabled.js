// Runs before the page is drawn (a plain script, not a module): styles may now hide what scripts will show.
document.body.className +=
  ' js-enabled' + ('noModule' in HTMLScriptElement.prototype ? ' govuk-frontend-supported' : '')
