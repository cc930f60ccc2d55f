/** `F1` to `F8`: the emergency, and what it is among the sorts of the general one while its own procedure is not there. */
export const EMERGENCIES = [
  { key: 'f1', procedure: 'fire', sort: 'fire' },
  { key: 'f2', procedure: 'lift-entrapment', sort: 'lift' },
  { key: 'f3', procedure: 'gas-leak', sort: 'other' },
  { key: 'f4', procedure: 'medical-emergency', sort: 'medical' },
  { key: 'f5', procedure: 'flooding', sort: 'flood' },
  { key: 'f6', procedure: 'robbery', sort: 'robbery' },
  { key: 'f7', procedure: 'fight', sort: 'fight' },
  { key: 'f8', procedure: 'electric-shock', sort: 'other' },
] as const

export type Emergency = (typeof EMERGENCIES)[number]

/** Stands in for every emergency that has no procedure of its own. */
export const GENERAL = 'general-emergency'
