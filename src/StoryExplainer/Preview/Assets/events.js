// Hears of new states of the site and passes them on to the open pages. One worker serves all tabs, where the browser can share one: browsers open
// only six connections to a server, and a tab of its own each would use them up.
(() => {
  'use strict'
  const ports = new Set()
  let last = null

  const tell = message => {
    last = message
    for (const port of ports) port.postMessage(message)
  }

  const source = new EventSource(new URL('events', self.location.href))
  source.onmessage = event => tell(JSON.parse(event.data))
  source.onerror = () => tell(null)

  const join = port => {
    ports.add(port)
    port.onmessage = event => { if (event.data === 'bye') ports.delete(port) }
    if (last) port.postMessage(last)
  }

  if ('SharedWorkerGlobalScope' in self) self.onconnect = event => join(event.ports[0])
  else join(self)
})()
