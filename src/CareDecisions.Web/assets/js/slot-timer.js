// How long an item has been heard, beside how long it has. A comfort: nothing is kept of it.
export function startSlotTimer() {
  const place = document.querySelector('[data-slot-minutes]')
  if (!place) return
  const minutes = Number(place.dataset.slotMinutes)
  const key = `slot ${location.pathname}`
  const began = Number(sessionStorage.getItem(key)) || Date.now()
  sessionStorage.setItem(key, began)
  place.hidden = false

  const show = () => {
    const gone = Math.floor((Date.now() - began) / 60_000)
    const words = gone < minutes ? `${gone} of ${minutes} minutes` : `${gone} minutes: the slot of ${minutes} is over`
    if (place.textContent !== words) place.textContent = words
  }
  show()
  setInterval(show, 5000)
}
