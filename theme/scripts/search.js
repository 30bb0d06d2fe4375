// Search. Every form leads to the search page instead of the A to Z; there, the index is loaded when somebody first types.
// The index is a script, so that it works from a disk too: it calls storySearch({ parts, entries }). Its addresses are seen from the root of the site.
(function () {
  document.querySelectorAll('form[data-search]').forEach(function (form) { form.action = form.dataset.search; });
  var page = document.getElementById('search') || document.getElementById('guess');
  if (!page) return;
  var input = page.querySelector('input'), list = document.getElementById('search-results'), status = document.getElementById('search-status');
  var say = page.dataset, root = say.index.replace(/search\/[^/]*$/, ''), entries = [], wanted = 0, started = false;

  // One form for each word: no accents, no hyphens, the singular. What was typed loses the words that every question has.
  var letters = { 'ß': 'ss', 'æ': 'ae', 'œ': 'oe', 'ø': 'o', 'ł': 'l', 'đ': 'd', 'ı': 'i' };
  var empty = ' a an and are at by did do does for how in is of on or said say says the to was were what when where which who whom whose why with ';
  function plain(text) { return text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase().replace(/[’']/g, '').replace(/[ßæœøłđı]/g, function (letter) { return letters[letter]; }); }
  function single(word) { return word.length > 4 ? word.replace(/ies$/, 'y').replace(/(ss|sh|ch|x|z)es$/, '$1').replace(/([^s])s$/, '$1') : word; }
  function split(text) { return text.split(/[^\p{L}\p{N}]+/u).filter(Boolean).map(single); }
  function words(text) { text = plain(text); return split(text).concat(split((text.match(/\p{L}+(?:[-‑]\p{L}+)+/gu) || []).join(' ').replace(/[-‑]/g, ''))); }
  function asked(text) {
    var all = split(plain(text).replace(/(\p{L})[-‑](?=\p{L})/gu, '$1')), telling = all.filter(function (word) { return empty.indexOf(' ' + word + ' ') < 0; });
    return telling.length ? telling : all;
  }

  function load(address) {
    var script = document.createElement('script');
    wanted++;
    script.src = address;
    script.onload = script.onerror = function () { wanted--; find(); };
    document.head.append(script);
  }
  self.storySearch = function (part) {
    part.entries.forEach(function (entry) {
      entries.push({ kind: entry[0], name: entry[1], href: root + entry[2], detail: entry[3], cite: entry[4], story: entry[6], names: words(entry[1] + ' ' + entry[5]), details: words(entry[3]) });
    });
    part.parts.forEach(function (address) { load(root + address); });
  };

  // How far two words are apart, as far as it matters; the end of the longer one does not count, because people are still typing.
  function slips(typed, word, most) {
    if (Math.abs(typed.length - word.length) > most) word = word.slice(0, typed.length + 1);
    var row = [], i, j;
    for (j = 0; j <= word.length; j++) row[j] = j;
    for (i = 1; i <= typed.length; i++) {
      var corner = row[0];
      row[0] = i;
      for (j = 1; j <= word.length; j++) {
        var above = row[j];
        row[j] = typed[i - 1] === word[j - 1] ? corner : 1 + Math.min(corner, above, row[j - 1]);
        corner = above;
      }
    }
    return Math.min(row[word.length], word.length > typed.length ? row[typed.length] : 99);
  }
  function match(typed, known) {
    var best = 0, most = typed.length > 7 ? 2 : typed.length > 5 ? 1 : 0;
    for (var i = 0; i < known.length && best < 10; i++) {
      var word = known[i];
      if (word === typed) best = 10;
      else if (word.startsWith(typed)) best = Math.max(best, 7);
      else if (most && best < 4 && slips(typed, word, most) <= most) best = 4;
    }
    return best;
  }
  var weight = { person: 4, term: 4, organisation: 2, place: 2, article: 1, event: 1, quote: 0 };
  function score(entry, typed) {
    var sum = weight[entry.kind] || 0;
    for (var i = 0; i < typed.length; i++) {
      var hit = Math.max(2 * match(typed[i], entry.names), match(typed[i], entry.details));
      if (!hit) return 0;
      sum += hit;
    }
    return sum;
  }

  function item(entry) {
    var li = document.createElement('li'), kind = document.createElement('span'), link = document.createElement('a');
    kind.className = 'kind';
    kind.textContent = page.getAttribute('data-kind-' + entry.kind) || entry.kind;
    link.className = 'hit';
    link.href = entry.href;
    link.textContent = entry.name + (entry.cite ? ' ' + entry.cite : '');
    li.append(kind, link);
    if (entry.detail) li.append(Object.assign(document.createElement('p'), { textContent: entry.detail }));
    if (entry.story) li.append(Object.assign(document.createElement('p'), { className: 'note', textContent: entry.story }));
    return li;
  }
  function find() {
    var typed = asked(input.value);
    if (!typed.length) { list.replaceChildren(); status.textContent = ''; return; }
    if (wanted && !entries.length) { status.textContent = say.loading; return; }
    var found = entries.map(function (entry) { return { entry: entry, score: score(entry, typed) }; })
      .filter(function (hit) { return hit.score; })
      .sort(function (a, b) { return b.score - a.score || (a.entry.name < b.entry.name ? -1 : 1); });
    list.replaceChildren.apply(list, found.slice(0, 50).map(function (hit) { return item(hit.entry); }));
    status.textContent = found.length === 0 ? say.none : found.length === 1 ? say.foundOne : say.found.replace('#', found.length) + (found.length > 50 ? '. ' + say.more : '');
  }
  // The page for a missing address looks for the words of the address.
  function guess() {
    var typed = asked(decodeURIComponent(location.pathname).replace(/\.html?$|\/$/, '').split('/').pop().replace(/[-_]/g, ' '));
    var found = entries.map(function (entry) { return { entry: entry, score: typed.reduce(function (sum, word) { return sum + match(word, entry.names); }, 0) }; })
      .filter(function (hit) { return hit.score > 6 && hit.entry.kind !== 'quote'; }).sort(function (a, b) { return b.score - a.score; }).slice(0, 5);
    if (found.length) { page.hidden = false; page.querySelector('ul').replaceChildren.apply(page.querySelector('ul'), found.map(function (hit) { return item(hit.entry); })); }
  }
  if (page.id === 'guess') { find = guess; load(say.index); return; }

  function begin() { if (!started) { started = true; load(say.index); } }

  input.addEventListener('focus', begin);
  input.addEventListener('input', function () { begin(); find(); });
  page.querySelector('form').addEventListener('submit', function (event) {
    event.preventDefault();
    begin();
    find();
    history.replaceState(null, '', '?q=' + encodeURIComponent(input.value));
  });
  page.addEventListener('keydown', function (event) {
    var hits = [input].concat(Array.from(list.querySelectorAll('.hit'))), at = hits.indexOf(document.activeElement);
    if (event.key === 'ArrowDown' && at >= 0 && at + 1 < hits.length) { hits[at + 1].focus(); event.preventDefault(); }
    if (event.key === 'ArrowUp' && at > 0) { hits[at - 1].focus(); event.preventDefault(); }
    if (event.key === 'Escape' && at > 0) { input.focus(); event.preventDefault(); }
  });
  var query = new URLSearchParams(location.search).get('q');
  if (query) { input.value = query; begin(); find(); }
})();
