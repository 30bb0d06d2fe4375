// The desk view: a mark that is chosen shows what was found there; corrections are saved, tried, taken back or copied; decisions are gone through by keys.
(() => {
  'use strict'
  const status = document.getElementById('status')

  document.addEventListener('click', async event => {
    const copy = event.target.closest('button[data-copy]')
    if (!copy) return
    const text = document.getElementById(copy.dataset.copy)
    try {
      await navigator.clipboard.writeText(text.textContent)
      if (status) status.textContent = 'Copied.'
      copy.textContent = 'Copied'
    } catch {
      // Without the right to the clipboard the words are at least selected.
      getSelection().selectAllChildren(text)
    }
  })

  // What the desk saves. Without these data the preview does not write, and there are no forms.
  const desk = document.getElementById('desk-writes')
  let isBusy = false
  const say = words => { if (status) status.textContent = words }
  const isDirty = () => [...document.querySelectorAll('form[data-lines], form[data-paste]')].some(form => [...form.elements].some(field =>
    field.options ? [...field.options].some((option, number) => option.selected !== (option.defaultSelected || (number === 0 && ![...field.options].some(one => one.defaultSelected)))) : 'defaultValue' in field && field.value !== field.defaultValue))

  addEventListener('preview-change', event => {
    if (!isBusy && !isDirty()) return
    event.preventDefault()
    if (!isBusy) say('The site changed since this page was shown. Load it again when you are done here.')
  })

  async function ask (action, message) {
    isBusy = true
    try {
      const response = await fetch(desk.dataset.address + action, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'X-Desk-Token': desk.dataset.token },
        body: JSON.stringify(message)
      })
      const text = await response.text()
      try { return JSON.parse(text) } catch { return { ok: false, message: text } }
    } catch {
      return { ok: false, message: 'The preview does not answer. Is it still running?' }
    } finally {
      isBusy = false
    }
  }

  function element (name, text, className) {
    const made = document.createElement(name)
    made.textContent = text
    if (className) made.className = className
    return made
  }

  function show (place, answer) {
    place.replaceChildren(element('p', answer.message, answer.ok ? '' : 'bad'))
    const list = (heading, words) => {
      if (!words || words.length === 0) return
      const all = document.createElement('ul')
      all.append(...words.map(word => element('li', word)))
      place.append(element('p', heading), all)
    }
    list('On the site:', answer.changes)
    list('The build would say:', answer.problems)
    if (answer.lines && answer.lines.length > 0) {
      const lines = document.createElement('pre')
      lines.tabIndex = 0
      lines.setAttribute('aria-label', 'Lines of ' + answer.file)
      for (const line of answer.lines) {
        lines.append(element(line.sign === '+' ? 'ins' : line.sign === '-' ? 'del' : 'span', `${String(line.number).padStart(4)} ${line.sign} ${line.text}\n`))
      }
      place.append(lines)
    }
  }

  // The page comes again with what was saved; whoever goes through decisions stays where they were.
  function comeBack (answer, from) {
    sessionStorage.setItem('desk-said', answer.message)
    const decision = from && from.closest('.decision')
    if (decision) sessionStorage.setItem('desk-at', decisions().indexOf(decision))
    location.reload()
  }

  async function correct (form, action) {
    const values = {}
    for (const field of form.elements) if (field.name) values[field.name] = field.value
    const known = [...desk.children].find(file => file.textContent === form.dataset.file)
    const answer = await ask(action, { lines: document.getElementById(form.dataset.lines).textContent, values, version: known ? known.value : 'none' })
    if (action === 'save' && answer.ok) comeBack(answer, form)
    else show(form.querySelector('.outcome'), answer)
  }

  document.addEventListener('submit', async event => {
    event.preventDefault()
    const form = event.target
    if (form.dataset.lines) return correct(form, 'save')
    if (!('paste' in form.dataset)) return
    const answer = await ask('paste', Object.fromEntries(new FormData(form)))
    if (!answer.ok) return show(form.querySelector('.outcome'), answer)
    sessionStorage.setItem('desk-said', answer.message)
    if (answer.page) location.assign(answer.page)
    else location.reload()
  })

  document.addEventListener('click', async event => {
    const button = event.target.closest('button')
    if (!button) return
    if ('try' in button.dataset) return correct(button.form, 'try')
    if ('first' in button.dataset) return go(0, 1)
    if (!('undo' in button.dataset)) return
    const answer = await ask('undo', { id: Number(button.dataset.undo) })
    if (answer.ok) comeBack(answer)
    else say(answer.message)
  })

  const decisions = () => [...document.querySelectorAll('.decision')]
  const skipped = new Set(JSON.parse(sessionStorage.getItem('desk-skipped') || '[]'))
  const nameOf = decision => decision.querySelector('p').textContent
  for (const decision of decisions()) decision.classList.toggle('skipped', skipped.has(nameOf(decision)))

  // The nearest decision in a direction that is not skipped.
  function go (from, step) {
    const all = decisions()
    for (let i = from; i >= 0 && i < all.length; i += step) {
      if (skipped.has(nameOf(all[i]))) continue
      all[i].focus()
      all[i].scrollIntoView({ block: 'nearest' })
      return
    }
    say(step > 0 ? 'That was the last decision.' : 'That was the first decision.')
  }

  document.addEventListener('keydown', event => {
    const decision = event.target.closest('.decision')
    if (!decision || event.ctrlKey || event.metaKey || event.altKey || event.target.matches('input, textarea, select')) return
    const at = decisions().indexOf(decision)
    if (event.key === 'n') go(at + 1, 1)
    else if (event.key === 'p') go(at - 1, -1)
    else if (event.key === 's') {
      skipped.add(nameOf(decision))
      decision.classList.add('skipped')
      sessionStorage.setItem('desk-skipped', JSON.stringify([...skipped]))
      go(at + 1, 1)
    } else if (event.key === 'a') {
      const form = decision.querySelector('form')
      if (!form) return
      const blank = [...form.elements].find(field => field.name && !field.value)
      form.closest('details').open = true
      if (blank) blank.focus()
      else form.requestSubmit()
    } else return
    event.preventDefault()
  })

  const said = sessionStorage.getItem('desk-said')
  if (said) say(said)
  const last = sessionStorage.getItem('desk-at')
  if (last !== null) go(Math.min(Number(last), decisions().length - 1), 1)
  sessionStorage.removeItem('desk-said')
  sessionStorage.removeItem('desk-at')

  const kinds = document.querySelectorAll('input[data-kind]')
  for (const box of kinds) {
    box.addEventListener('change', () => document.documentElement.toggleAttribute('data-hide-' + box.dataset.kind, !box.checked))
  }

  // The card of the chosen mark scrolls into view; without scripts the link does the same.
  addEventListener('hashchange', mark)
  mark()
  function mark () {
    for (const old of document.querySelectorAll('mark [aria-current], mark[aria-current]')) old.removeAttribute('aria-current')
    const id = decodeURIComponent(location.hash.slice(1))
    const card = id && document.getElementById(id)
    if (!card || !card.matches('.card')) return
    for (const link of document.querySelectorAll(`a[href="#${CSS.escape(id)}"]`)) link.setAttribute('aria-current', 'true')
    card.focus({ preventScroll: false })
  }
})()
