// "Select all" in the heading of a list whose rows can be chosen, and how many are.
export function startLists() {
  document.querySelectorAll('[data-list-bulk]').forEach(start)
}

function start(form) {
  const all = form.querySelector('[data-select-all]')
  const rows = [...form.querySelectorAll('[data-select-row]')]
  const count = form.querySelector('[data-select-count]')
  if (!all || rows.length === 0) return

  const show = () => {
    const chosen = rows.filter((row) => row.checked).length
    all.checked = chosen === rows.length
    all.indeterminate = chosen > 0 && chosen < rows.length
    count.textContent = `${chosen} of ${rows.length} on this page selected`
  }

  all.closest('[hidden]').hidden = false
  all.addEventListener('change', () => {
    rows.forEach((row) => { row.checked = all.checked })
    show()
  })
  rows.forEach((row) => row.addEventListener('change', show))
  show()
}
