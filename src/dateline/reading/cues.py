"""Words of page furniture: what menus, forms, notices and teasers of any site say, by kind.

Written from what such furniture says in general, in English and, briefly, in the large languages of the news.
"""

import re

KINDS: dict[str, str] = {
    "cookie": r"cookies?\b|consent|gdpr|privacy (?:policy|settings|notice)|datenschutz|personalis(?:ed|ed) ads",
    "share": (
        r"\bshare\b|tweet\b|facebook|twitter|whatsapp|linkedin|pinterest|instagram|telegram|reddit|copy link|print this"
        r"|email this|teilen|partager|compartir|condividi|follow us|follow @|swipe to|exit mobile version"
    ),
    "form": (
        r"sign up|sign in|signup|log ?in\b|subscribe|subscription|newsletter|your e-?mail|e-?mail address|register\b"
        r"|password|submit\b|required fields|search\b|download (?:the|our|resume)|abonnieren|abonnez|suscr[ií]b|iscriviti"
    ),
    "comment": (
        r"\bcomments?\b|leave a (?:reply|comment)|\breply\b|disqus|post a comment|kommentare|commentaires|comentarios"
        r"|commenti|join the (?:discussion|conversation)|touch upon this story"
    ),
    "related": (
        r"\brelated\b|read (?:more|also|next|full)|also read|more from|more on this|more stories|you (?:may|might) (?:also )?like"
        r"|recommended|trending|most (?:read|popular|viewed)|popular (?:posts|stories)|latest (?:news|stories|posts)"
        r"|recent posts|check also|next (?:article|post|story)|previous (?:article|post|story)|see also|don.t miss"
        r"|up next|editor.s picks|lesen sie auch|mehr zum thema|lire aussi|à lire|leggi anche|lee también|läs också|læs også"
    ),
    "advert": (
        r"\badvert|sponsored|\bpromo|\bdeals?\b|coupon|\bbuy now|shop now|affiliate|anzeige\b|publicidad|publicité"
        r"|per month|free trial|\$\d+/|limited time|special offer|try it free"
    ),
    "notice": (
        r"©|\(c\) ?(?:19|20)\d\d|copyright|all rights reserved|terms (?:of|and)|may not be (?:published|reproduced)|disclaimer"
        r"|powered by|alle rechte|tous droits|derechos reservados|this article (?:was|is) (?:originally )?(?:published|republished)"
        r"|registration certificate|no\. of reviews|\b\d+ reviews?\b|has not received"
    ),
    "about": (
        r"about (?:us|the author|me)\b|contact(?:s| us)?\b|\bis (?:a|an|the) (?:senior |staff |freelance |political |chief )?"
        r"(?:reporter|journalist|writer|editor|correspondent|columnist)|impressum|who we are|our (?:team|mission)|your go-to"
        r"|keep you informed|stay connected|follow (?:him|her|them) (?:on|at)|owner:"
    ),
    "navigation": (
        r"\bmenu\b|\bhome\b|skip to|back to top|navigation|site ?map|\btags?\b|categor(?:y|ies)|archives?\b|\bview all"
        r"|see all|load more|show more|next page|previous page|all (?:news|services)|weather\b|live markets|table of contents"
    ),
}
PATTERNS = {kind: re.compile(pattern, re.I) for kind, pattern in KINDS.items()}

# Class and id words of templates, as they are common in content management systems.
GOOD_MARKS = re.compile(
    r"article[-_]?(?:body|text|content|copy)|(?:story|post|entry|page|main|body|rich)[-_]?(?:body|content|text|copy)"
    r"|articlebody|\bcontent\b|\bprose\b|paragraph|wysiwyg"
)
BAD_MARKS = re.compile(
    r"comment|sidebar|side-bar|footer|\bnav|menu|share|sharing|social|related|recommend|promo|\bads?\b|advert|sponsor"
    r"|newsletter|cookie|consent|widget|teaser|popular|trending|subscri|signup|sign-up|login|modal|popup|banner|bread"
    r"|tags?\b|toolbar|masthead|disclaimer|copyright|carousel|gallery|more-|read-?more|outbrain|taboola|paywall|author-?bio"
)
NOTE_MARKS = re.compile(
    r"caption|byline|author|\bmeta|date|time\b|credit|figure|image|photo|media|video|title|headline|lead|intro|standfirst"
    r"|summary|subtitle|deck|kicker|label|category|toc|quote|table|list|faq|info-?box|highlight|embed|reference|footnote"
)
HIGH_MARKS = (
    "caption",
    "byline",
    "author",
    "meta",
    "date",
    "credit",
    "title",
    "lead",
    "summary",
    "category",
    "toc",
    "quote",
)
