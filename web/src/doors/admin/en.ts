/** The texts of the back office alone: no other door loads them. */
const found = import.meta.glob<Record<string, string>>('/src/**/admin/en.json', {
  eager: true,
  import: 'default',
})

export default Object.assign({}, ...Object.values(found)) as Readonly<Record<string, string>>
