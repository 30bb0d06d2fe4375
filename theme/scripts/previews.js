// Previews of people and terms on hover, focus and long press, where the browser does not know "interestfor" by itself.
// Without this script, and without popovers, the links are simply links.
(function () {
  var proto = HTMLElement.prototype;
  if (!('popover' in proto) || 'interestForElement' in HTMLAnchorElement.prototype) return;
  var timer, open, pressed;
  function show(link) {
    var peek = document.getElementById(link.getAttribute('interestfor'));
    if (!peek || peek === open) return;
    hide();
    var box = link.getBoundingClientRect();
    open = peek;
    peek.showPopover({ source: link });
    if (!CSS.supports('position-area', 'block-end')) {
      peek.style.position = 'fixed';
      peek.style.inset = 'auto';
      peek.style.left = Math.max(8, Math.min(box.left, innerWidth - peek.offsetWidth - 8)) + 'px';
      peek.style.top = (box.bottom + peek.offsetHeight + 8 < innerHeight ? box.bottom + 6 : box.top - peek.offsetHeight - 6) + 'px';
    }
  }
  function hide() {
    if (open && open.matches(':popover-open')) open.hidePopover();
    open = null;
  }
  function later(act, wait) { clearTimeout(timer); timer = setTimeout(act, wait); }
  function on(type, act) {
    document.addEventListener(type, function (event) {
      var target = event.target.closest && event.target.closest('[interestfor], .peek');
      act(target, event);
    }, true);
  }
  on('mouseover', function (target) {
    if (!target) return;
    target === open ? clearTimeout(timer) : target.matches('.peek') || later(function () { show(target); }, 400);
  });
  on('mouseout', function (target) { if (target) later(hide, 250); });
  on('focusin', function (target) { if (target && target.matches(':focus-visible')) later(function () { show(target); }, 400); });
  on('focusout', function (target) { if (target) later(hide, 250); });
  on('touchstart', function (target) { pressed = false; if (target && target !== open) later(function () { pressed = true; show(target); }, 500); });
  on('touchend', function (target, event) { if (!pressed) clearTimeout(timer); else event.preventDefault(); });
  document.addEventListener('keydown', function (event) { if (event.key === 'Escape') { clearTimeout(timer); hide(); } });
})();

// Copies the address that a link leads to; without this script it is simply a link to the place.
document.addEventListener('click', function (event) {
  var link = event.target.closest && event.target.closest('[data-copied]');
  if (!link || !navigator.clipboard) return;
  event.preventDefault();
  navigator.clipboard.writeText(link.href.replace(/#main$/, '')).then(function () {
    var words = link.textContent;
    link.textContent = link.dataset.copied;
    setTimeout(function () { link.textContent = words; }, 1500);
  });
});
