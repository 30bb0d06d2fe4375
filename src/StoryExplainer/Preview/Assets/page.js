// Added to every page of the preview, and to none of the published site: reloads the page when the site changes, takes new styles without a reload,
// and shows where the page comes from.
(() => {
  'use strict'
  const { state, page, base } = document.currentScript.dataset
  const isOwn = 'own' in document.currentScript.dataset
  const isLast = 'last' in document.currentScript.dataset
  const isFramed = window.top !== window
  let current = state

  const worker = 'SharedWorker' in window
    ? new SharedWorker(base + '_preview/events.js').port
    : new Worker(base + '_preview/events.js')

  worker.onmessage = event => {
    const message = event.data
    if (!message) return show('waiting')
    show('')
    if (message.state === current) return
    if (message.styles && message.before === current && !isOwn) {
      current = message.state
      takeStyles(message.state)
    } else if (dispatchEvent(new CustomEvent('preview-change', { cancelable: true }))) {
      // A page of the desk with something half filled in asks to be left as it is.
      location.reload()
    }
  }
  addEventListener('pagehide', () => worker.postMessage('bye'))
  // A page that the browser kept while it was away may be old: it asks for the state again.
  addEventListener('pageshow', event => { if (event.persisted) location.reload() })

  // The new sheet is loaded beside the old one, so that the page is never without.
  function takeStyles (version) {
    for (const old of document.querySelectorAll('link[rel="stylesheet"]')) {
      const address = new URL(old.href)
      if (address.origin !== location.origin) continue
      address.searchParams.set('v', version)
      const fresh = old.cloneNode()
      fresh.href = address.href
      fresh.onload = fresh.onerror = () => old.remove()
      old.after(fresh)
    }
    document.documentElement.dataset.previewStyles = version
  }

  let note = null
  function show (text) { if (note) note.textContent = text ? ' · ' + text : '' }

  function panel () {
    if (isFramed || isOwn) return
    const host = document.createElement('aside')
    host.setAttribute('aria-label', 'Preview')
    host.id = 'story-explainer-preview'
    const root = host.attachShadow({ mode: 'open' })
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(`
      :host { position: fixed; inset-block-end: 8px; inset-inline-start: 8px; z-index: 2147483000; color-scheme: light dark; }
      @media print { :host { display: none } }
      p { margin: 0; padding: 4px 10px; border-radius: 999px; font: 13px/1.5 system-ui, sans-serif; background: light-dark(#1c2733, #f2efe9); color: light-dark(#fff, #14181c); }
      a { color: inherit; display: inline-block; padding: 4px 2px; }
      a:focus-visible { outline: 2px solid; outline-offset: 2px; border-radius: 4px; }`)
    root.adoptedStyleSheets = [sheet]
    const line = document.createElement('p')
    const link = (href, words) => {
      const anchor = document.createElement('a')
      anchor.href = href
      anchor.textContent = words
      return anchor
    }
    note = document.createElement('span')
    note.setAttribute('role', 'status')
    if (isLast) line.append('Last good site · ', link(base + page, 'what to mend'))
    else line.append('Preview · ', link(base + '_desk/page/' + page, 'this page'), ' · ', link(base + '_desk/', 'desk'))
    line.append(note)
    root.append(line)
    document.body.append(host)
  }
  panel()
})()
