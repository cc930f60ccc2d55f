/** Every text in this language, gathered from the folders that show it; the back office and the residents’ door bring their own. */
const found = import.meta.glob<Record<string, string>>(
  ['/src/**/en.json', '!/src/**/admin/en.json', '!/src/**/resident/en.json'],
  {
    eager: true,
    import: 'default',
  },
)

export default Object.assign({}, ...Object.values(found)) as Readonly<Record<string, string>>
