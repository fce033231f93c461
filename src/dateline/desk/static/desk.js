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

    // A drop anywhere fills the form for files and sends it.
    const drop = $('#drop');
    if (drop) {
      const files = e => e.dataTransfer?.types.includes('Files');
      d.addEventListener('dragover', e => { if (files(e)) { e.preventDefault(); root.dataset.drop = 'on'; } });
      d.addEventListener('dragleave', e => { if (!e.relatedTarget) delete root.dataset.drop; });
      d.addEventListener('drop', e => {
        delete root.dataset.drop;
        if (!files(e) || !e.dataTransfer.files.length) return;
        e.preventDefault();
        $('[type=file]', drop).files = e.dataTransfer.files;
        drop.requestSubmit();
      });
    }

    // A reading tells how far it is; when it is done the page loads once more, with the end of it.
    const reading = $('[data-reading=on]');
    if (reading) {
      const told = new EventSource('/reading/events'), say = (k, v) => { const at = $(`[data-says="${k}"]`); if (at) at.textContent = v.toLocaleString('en'); };
      told.onmessage = e => {
        const now = JSON.parse(e.data);
        ['stage', 'done', 'total'].forEach(k => say(k, now[k]));
        Object.entries(now.counts).forEach(([k, n]) => say(k, n));
        $('.f', reading).setAttribute('width', `${now.total ? Math.round(100 * now.done / now.total) : 0}%`);
        if (!now.running) { told.close(); location.reload(); }
      };
    }

    // Copies the citation of the item at hand, or of the page, as Markdown.
    const cite = async () => {
      const held = $('[data-cite]', items[at]) || (items[at]?.dataset.cite ? items[at] : null) || $('[data-cite]');
      if (!held) return;
      await navigator.clipboard.writeText(held.dataset.cite.replace('{here}', location.origin));
      const said = $('#said-aloud');
      if (said) { said.textContent = 'Citation copied'; setTimeout(() => { said.textContent = ''; }, 2500); }
    };
    $('[data-copy]')?.addEventListener('click', cite);
    keys.c = cite;

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
