/** The four national degrees; each has its own shape, so that colour never tells alone. */
export type Severity = 'critical' | 'serious' | 'normal' | 'minor'

export const SHAPES: Readonly<Record<Severity, string>> = {
  critical: 'M3.6.5h4.8l3.1 3.1v4.8l-3.1 3.1H3.6L.5 8.4V3.6z',
  serious: 'M6 .8 11.6 11.2H.4z',
  normal: 'M6 .4 11.6 6 6 11.6.4 6z',
  minor: 'M6 .8a5.2 5.2 0 1 0 0 10.4A5.2 5.2 0 1 0 6 .8z',
}

export const SEVERITIES = Object.keys(SHAPES) as readonly Severity[]
