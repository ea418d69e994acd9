// Draws a table marked data-chart as a chart above it. The table stays the source, and is one press away.
// Chart.js is 200 KB, so it is fetched only by pages that have such a table.
const colours = ['#143d4c', '#c75228', '#4b9b7d', '#7f65b7', '#b58840']

export async function startCharts() {
  const tables = [...document.querySelectorAll('table[data-chart]')]
  if (tables.length === 0) return
  await load(new URL('../chart.umd.min.js', import.meta.url))
  tables.forEach(draw)
}

function load(url) {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script')
    script.src = url
    script.onload = resolve
    script.onerror = () => reject(new Error('The charts could not be loaded; their tables are shown.'))
    document.head.append(script)
  })
}

function draw(table, at) {
  const title = table.caption?.textContent.trim() ?? 'Chart'
  const figure = document.createElement('figure')
  figure.className = 'app-chart'
  const canvas = document.createElement('canvas')
  canvas.setAttribute('role', 'img')
  canvas.setAttribute('aria-label', `${title}: a chart of the table that follows`)
  const frame = document.createElement('div')
  frame.className = 'app-chart__frame'
  frame.append(canvas)
  figure.append(frame, toggleFor(table, at))
  table.before(figure)
  chart(canvas, table, title)
}

function toggleFor(table, at) {
  table.id ||= `chart-table-${at + 1}`
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'govuk-button govuk-button--secondary app-chart__toggle'
  button.setAttribute('aria-controls', table.id)
  const show = (isShown) => {
    table.hidden = !isShown
    button.setAttribute('aria-expanded', String(isShown))
    button.textContent = isShown ? 'Hide the table' : 'Show the table'
  }
  button.addEventListener('click', () => show(table.hidden))
  show(false)
  return button
}

// First column: the names along the axis. Every other column: a series, but those of another measure (data-chart-skip).
// Numbers as shown, without separators or signs.
function chart(canvas, table, title) {
  const rows = [...table.tBodies[0].rows].map((row) => [...row.cells].map((cell) => cell.textContent.trim()))
  const series = [...table.tHead.rows[0].cells].slice(1).filter((cell) => !('chartSkip' in cell.dataset))
  const type = table.dataset.chart
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches
  window.Chart.defaults.font.family = 'arial, sans-serif'
  window.Chart.defaults.font.size = 14
  window.Chart.defaults.color = '#0b0c0c'
  return new window.Chart(canvas, {
    type,
    data: {
      labels: rows.map((row) => row[0]),
      datasets: series.map((heading, at) => ({
        label: heading.textContent.trim(),
        data: rows.map((row) => Number(row[heading.cellIndex].replace(/[^0-9.-]/g, ''))),
        backgroundColor: colours[at % colours.length],
        borderColor: colours[at % colours.length]
      }))
    },
    options: {
      animation: still ? false : undefined,
      maintainAspectRatio: false,
      indexAxis: table.dataset.chartAxis === 'y' ? 'y' : 'x',
      plugins: { legend: { display: series.length > 1 }, title: { display: true, text: title, align: 'start', font: { size: 16 } } },
      scales: { x: { beginAtZero: true }, y: { beginAtZero: true } }
    }
  })
}
