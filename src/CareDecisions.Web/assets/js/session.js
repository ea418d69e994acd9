// Warns before an idle session ends, and lets the person stay. When it has ended, the page and what was typed
// stay as they are: signing in again in another tab is enough to go on.
const lastSeen = 'caredecisions.lastSeen'

export function startSession() {
  const form = document.querySelector('form[data-session]')
  if (!form) return
  const idle = Number(form.dataset.idleSeconds) * 1000
  const warning = Number(form.dataset.warningSeconds) * 1000
  const dialog = buildDialog()
  let couldNotExtend = false
  const seen = () => localStorage.setItem(lastSeen, String(Date.now()))

  const extend = async () => {
    try {
      const answer = await fetch(form.action, { method: 'POST', body: new FormData(form), redirect: 'error' })
      if (!answer.ok) throw new Error(answer.statusText)
      couldNotExtend = false
      seen()
      dialog.close()
    } catch {
      couldNotExtend = true
      dialog.say('We could not keep you signed in. What you typed is still on this page. Copy it if you cannot sign in again.')
      dialog.offerSignIn(form.dataset.signIn)
    }
  }

  // Every page drawn, in any tab, renews the session that all tabs share.
  const look = () => {
    const left = idle - (Date.now() - Number(localStorage.getItem(lastSeen)))
    if (left > warning) dialog.close()
    else if (left <= 0) dialog.ended(form.dataset.signIn)
    else if (!couldNotExtend) dialog.warn(left, extend)
  }

  seen()
  setInterval(look, 1000)
}

function buildDialog() {
  const dialog = document.createElement('dialog')
  dialog.className = 'app-session-warning'
  dialog.setAttribute('aria-labelledby', 'session-title')
  dialog.innerHTML = `
    <h2 class="govuk-heading-m" id="session-title">You will soon be signed out</h2>
    <p class="govuk-body" data-words role="status"></p>
    <div class="govuk-button-group">
      <button type="button" class="govuk-button" data-stay>Stay signed in</button>
      <a class="govuk-link" data-sign-in target="_blank" rel="noopener" hidden>Sign in again in a new tab</a>
    </div>`
  document.body.append(dialog)
  const find = (part) => dialog.querySelector(`[data-${part}]`)
  const open = () => { if (!dialog.open) dialog.showModal() }
  const say = (words) => {
    if (find('words').textContent !== words) find('words').textContent = words
  }
  const offerSignIn = (href) => {
    find('sign-in').href = href
    find('sign-in').hidden = false
    find('stay').hidden = true
  }

  return {
    say,
    offerSignIn,
    close: () => dialog.open && dialog.close(),
    warn(left, extend) {
      open()
      find('stay').hidden = false
      find('stay').onclick = extend
      find('sign-in').hidden = true
      // By the minute, not the second: a countdown read aloud each second drowns the page.
      const minutes = Math.ceil(left / 60_000)
      say(`You have not used CareDecisions for a while. You will be signed out in ${minutes === 1 ? 'less than a minute' : `${minutes} minutes`}.`)
    },
    ended(href) {
      open()
      dialog.querySelector('h2').textContent = 'You have been signed out'
      say('What you typed is still on this page. Sign in again in a new tab, then close this message and carry on.')
      offerSignIn(href)
    }
  }
}
