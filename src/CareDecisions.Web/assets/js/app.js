// Starts every behaviour. Each module looks for its own data attribute and does nothing where it is absent;
// nothing on a page depends on any of them.
import { initAll as initGovuk } from '../govuk-frontend.min.js'
import { initAll as initMoj } from '../moj-frontend.min.js'
import { startAutosave } from './autosave.js'
import { startCharts } from './charts.js'
import { startDates } from './dates.js'
import { startLists } from './lists.js'
import { startPasskeys } from './passkeys.js'
import { startProgress } from './progress.js'
import { startReveals } from './reveals.js'
import { startSearchKey } from './search-key.js'
import { startSession } from './session.js'
import { startSlotTimer } from './slot-timer.js'
import { startSubmitOnce } from './submit-once.js'
import { startUnsavedGuard } from './unsaved.js'

initGovuk()
initMoj()
startReveals()
startSearchKey()
startDates()
startLists()
startSubmitOnce()
startAutosave()
startUnsavedGuard()
startSession()
startPasskeys()
startProgress()
startCharts()
startSlotTimer()
