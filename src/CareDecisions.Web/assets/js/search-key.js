// "/" goes to the search box, unless the person is typing. A single key can be pressed by accident or by
// speech input, so the Keyboard page can switch it off in this browser (WCAG 2.1.4).
const storageKey = 'caredecisions.shortcuts'

const isTypedInto = (element) =>
  element.isContentEditable || element.matches?.('input, textarea, select')

export function startSearchKey() {
  const box = document.querySelector('[data-search-key]')
  document.addEventListener('keydown', (event) => {
    const isOff = localStorage.getItem(storageKey) === 'off'
    if (!box || isOff || event.key !== box.dataset.searchKey || isTypedInto(event.target)) return
    if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) return
    event.preventDefault()
    box.focus()
    box.select()
  })

  const choice = document.querySelector('input[data-shortcuts]')
  if (!choice) return
  choice.closest('[hidden]')?.removeAttribute('hidden')
  choice.checked = localStorage.getItem(storageKey) !== 'off'
  choice.addEventListener('change', () => localStorage.setItem(storageKey, choice.checked ? 'on' : 'off'))
}
