// The desk view: a mark that is chosen shows what was found there, and its lines of YAML can be copied.
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
