"""Outlets and how well their pages read: what is undated, cut or refused tells where to look."""

from collections import Counter, defaultdict

from dateline.model import Article, Lineage, Page, Publication, Reject, Visit
from dateline.questions.answers import SourceRow
from dateline.questions.cards import article_days, article_outlets
from dateline.questions.lookup import Lookup, host
from dateline.record.contract import Reader

MADE_OF = (Article, Publication, Lineage, Page, Reject, Visit)


def outlets(reader: Reader) -> list[SourceRow]:
    """Every outlet of the record, those with the most articles first."""
    look = Lookup(reader)
    return look.kept.part("sources", lambda: _rows(look), of=MADE_OF, shape=list[SourceRow])


def _rows(look: Lookup) -> list[SourceRow]:
    reader = look.reader
    days, names = article_days(look), article_outlets(look)
    hosts: dict[str, str] = {}
    found: defaultdict[str, list[tuple[str, str | None]]] = defaultdict(list)
    for id, url, cut in reader.columns(Article, "id", "url", "cut"):
        outlet = names.get(id) or look.outlet(id)
        found[outlet].append((id, cut))
        if url:
            hosts.setdefault(host(url), outlet)
    refused = _refused(reader, hosts)
    visited = Counter(hosts.get(host(url), host(url)) for (url,) in reader.columns(Visit, "url"))
    rows = [
        _row(look, outlet, found.get(outlet, []), days, refused[outlet], visited[outlet])
        for outlet in sorted({*found, *refused, *visited})
    ]
    return sorted(rows, key=lambda row: (-row.articles, -row.refused, row.outlet))


def _row(
    look: Lookup,
    outlet: str,
    held: list[tuple[str, str | None]],
    days: dict[str, str],
    refused: int,
    visited: int,
) -> SourceRow:
    known = sorted(days[id] for id, _ in held if id in days)
    return SourceRow(
        outlet=outlet,
        articles=len(held),
        own=sum(id not in look.lineages or id in look.lineages[id].origins for id, _ in held),
        undated=len(held) - len(known),
        cut=sum(cut is not None for _, cut in held),
        refused=refused,
        addresses=visited,
        first=known[0].split("/")[0] if known else None,
        last=known[-1].split("/")[-1] if known else None,
    )


def _refused(reader: Reader, hosts: dict[str, str]) -> Counter[str]:
    """Refusals under the outlet of their address; those of files have no outlet, and are listed with the refused."""
    urls = dict(reader.columns(Page, "id", "url"))
    places = [urls.get(reject.page or "") or reject.subject for reject in reader.all(Reject)]
    return Counter(hosts.get(name, name) for place in places if (name := host(place)))
