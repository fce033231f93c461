/* Keys, theme and filters that apply themselves. Every page works without this file. */
(() => {
  const d = document, root = d.documentElement, $ = (s, e = d) => e.querySelector(s);
  const store = {
    get: k => { try { return localStorage.getItem(k) } catch { return null } },
    set: (k, v) => { try { localStorage.setItem(k, v) } catch { /* a browser may forbid it; the page works on */ } },
  };
  // Before the first paint, so that the page does not flash in the other theme.
  const want = store.get('theme');
  if (want) root.dataset.theme = want;
  root.dataset.script = 'on';

  const GOTO = { f: '/', t: '/timeline', a: '/actors', s: '/search' };
  const typing = 'input:not([type=checkbox],[type=radio]),textarea,select,[contenteditable]';

  d.addEventListener('DOMContentLoaded', () => {
    const items = [...d.querySelectorAll('[data-item]')];
    let at = -1, gone = 0;
    const go = n => {
      if (!items.length) return;
      items[at]?.classList.remove('cur');
      at = Math.max(0, Math.min(items.length - 1, n));
      items[at].classList.add('cur');
      $('a', items[at])?.focus({ preventScroll: true });
      items[at].scrollIntoView({ block: 'nearest' });
    };
    const keys = {
      j: () => go(at + 1), k: () => go(at - 1), '/': () => $('#q')?.focus(), '?': () => $('#keys')?.togglePopover(),
      g: () => { gone = Date.now() }, u: () => $('[data-up]')?.click(), p: () => print(),
      e: () => items[at]?.querySelectorAll('details').forEach(x => { x.open = !x.open }),
    };

    $('[data-theme-toggle]')?.addEventListener('click', () => {
      const dark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
      root.dataset.theme = dark ? 'light' : 'dark';
      store.set('theme', root.dataset.theme);
    });
    $('[data-print]')?.addEventListener('click', () => print());
    $('form.filters')?.addEventListener('change', e => e.currentTarget.requestSubmit());

    d.addEventListener('keydown', e => {
      if (e.ctrlKey || e.metaKey || e.altKey) return;
      if (e.target.closest(typing)) { if (e.key === 'Escape') e.target.blur(); return; }
      if (gone && Date.now() - gone < 1200) {
        gone = 0;
        if (GOTO[e.key]) { location.href = GOTO[e.key]; e.preventDefault(); }
        return;
      }
      const button = $(`[data-key="${CSS.escape(e.key)}"]`), act = keys[e.key] || (button && (() => button.click()));
      if (act) { act(); e.preventDefault(); }
    });
  });
})();
