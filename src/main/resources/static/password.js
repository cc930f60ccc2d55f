// The secret stands behind the # of the address, so that it is in no log of a server on the way.
const form = document.getElementById('password')
const said = document.getElementById('said')
form.addEventListener('submit', async (event) => {
  event.preventDefault()
  const password = document.getElementById('first').value
  if (password !== document.getElementById('again').value) {
    said.textContent = '两次不一样 / the two differ'
    return
  }
  const answer = await fetch('/api/v1/password-link', {
    method: 'POST',
    credentials: 'omit',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ token: location.hash.slice(1), password }),
  })
  if (answer.status === 204) {
    form.hidden = true
    said.textContent = '已设定,可以登录了:'
    for (const [path, name] of [['/desk', '值班台 / desk'], ['/field', '现场 / field']]) {
      const link = document.createElement('a')
      link.href = path
      link.textContent = name
      said.append(' ', link)
    }
    return
  }
  const problem = await answer.json()
  said.textContent = [problem.title, ...(problem.errors ?? []).map((fault) => fault.message)].join(' · ')
})
