// Reads the page again while something is under way and replaces only its progress, so that the reader keeps their place.
export function startProgress() {
  const shown = document.querySelector('[data-progress-seconds]')
  if (!shown) return
  setTimeout(async () => {
    const fresh = await readAgain()
    if (!fresh) startProgress()
    else if (fresh.dataset.progressSeconds === undefined) location.reload()
    else {
      shown.replaceWith(document.adoptNode(fresh))
      startProgress()
    }
  }, Number(shown.dataset.progressSeconds) * 1000)
}

/** The page's progress as it is now; null where it could not be read (no network: try again later). */
async function readAgain() {
  try {
    const answer = await fetch(location.href, { headers: { Accept: 'text/html' } })
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    return answer.ok ? page.querySelector('.app-progress') : null
  } catch {
    return null
  }
}
