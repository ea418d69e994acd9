// Passkeys: asks the browser to use one (sign-in) or to make one (own account), puts its answer into the form, and
// sends the form. Where the browser has no passkeys the buttons stay hidden, and the password does.
export function startPasskeys() {
  if (!window.PublicKeyCredential?.parseRequestOptionsFromJSON) return
  start('get', (publicKey) => navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(publicKey) }))
  start('create', (publicKey) => navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(publicKey) }))
}

function start(kind, ask) {
  const form = document.querySelector(`form[data-passkey-${kind}]`)
  if (!form) return
  const find = (part) => form.querySelector(`[data-passkey-${part}]`)
  const button = find('button')
  button.hidden = false
  button.addEventListener('click', async (event) => {
    if (find('answer').value) return
    event.preventDefault()
    // A second message with the same words would not be read out.
    find('said').textContent = ''
    try {
      const address = form.getAttribute(`data-passkey-${kind}`)
      const options = await fetch(address, { method: 'POST', body: new FormData(form), redirect: 'error' })
      if (options.status === 400) throw new Error('Select which authority you work for, then try again.')
      if (!options.ok) throw new Error('Your passkey cannot be used just now. Try again, or use your password.')
      const credential = await ask(await options.json())
      find('answer').value = JSON.stringify(credential)
      form.requestSubmit(button)
    } catch (problem) {
      find('said').textContent = problem instanceof DOMException
        ? 'No passkey was used. Try again, or use your password.'
        : problem.message
    }
  })
}
