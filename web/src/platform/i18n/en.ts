/** Every text in this language, gathered from the folders that show it. */
const found = import.meta.glob<Record<string, string>>('/src/**/en.json', { eager: true, import: 'default' })

export default Object.assign({}, ...Object.values(found)) as Readonly<Record<string, string>>
