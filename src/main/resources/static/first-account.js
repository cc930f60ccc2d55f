// The token stands behind the # of the address, so that it is in no log of a server on the way.
const form = document.getElementById('first')
const said = document.getElementById('said')
form.addEventListener('submit', async (event) => {
  event.preventDefault()
  const body = { ...Object.fromEntries(new FormData(form)), token: location.hash.slice(1) }
  const answer = await fetch('/api/v1/first-account', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (answer.status === 201) {
    form.hidden = true
    document.body.append('已建立,可以登录了 / made, you can sign in now')
    return
  }
  const problem = await answer.json()
  said.textContent = [problem.title, ...(problem.errors ?? []).map((fault) => fault.message)].join(' · ')
})
