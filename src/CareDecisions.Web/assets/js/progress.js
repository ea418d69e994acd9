// Reads the page again while something is under way and replaces only its progress, so that the reader keeps their place.
// Once it is finished the page has no progress to show: then it is loaded anew, with what came of it.
export function startProgress() {
  const shown = document.querySelector('[data-progress-seconds]')
  if (!shown) return
  setTimeout(async () => {
    const page = await readAgain()
    const fresh = page?.querySelector('[data-progress-seconds]')
    if (page && !fresh) {
      location.reload()
      return
    }
    if (fresh) shown.replaceWith(document.adoptNode(fresh))
    startProgress()
  }, Number(shown.dataset.progressSeconds) * 1000)
}

/** The page as it is now; null where it could not be read (no network: try again later). */
async function readAgain() {
  try {
    const answer = await fetch(location.href, { headers: { Accept: 'text/html' } })
    return answer.ok ? new DOMParser().parseFromString(await answer.text(), 'text/html') : null
  } catch {
    return null
  }
}
