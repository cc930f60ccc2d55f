/** The phrases are Chinese in whatever language the page is, and so are their gaps. */
import gaps from './spoken.json'

const departments = Object.entries(gaps.departments)

function surname(name: string): string {
  return gaps.twoSigns.find((one) => name.startsWith(one)) ?? name.slice(0, 1)
}

/**
 * A phrase as it is said here: to this resident, by who holds these roles (004-205, 004-224). What is
 * not known stays as it is written.
 */
export function spoken(text: string, resident: string, roles: readonly string[]): string {
  const own = departments.find(([, posts]) => posts.some((post) => roles.includes(post)))?.[0]
  const said = own === undefined ? text : text.replaceAll(gaps.department, own)
  return /^\p{Script=Han}/u.test(resident)
    ? said.replaceAll(gaps.resident + gaps.address, surname(resident) + gaps.address)
    : said
}
