export { bring, bringFilesNow, lendToken, sending, startCourier, waitsForSignIn } from './courier'
export { forget, forgetOld, keep, recall, type Kept } from './memory'
export {
  add,
  fileKept,
  forgetTold,
  keepFile,
  lostSince,
  outcomeOf,
  queued,
  refresh,
  see,
  told,
  type Content,
  type Outcome,
  type Queued,
} from './outbox'
export { NoRoom } from './store'
