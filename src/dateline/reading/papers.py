"""How papers and their sites are called."""

import re
from functools import lru_cache

ADDRESS = re.compile(r"^(?:https?://)?(?:www\.|m\.)?|/.*$")
SUFFIX = re.compile(r"\.(?:com|net|org|info|news|example|(?:co\.|com\.)?[a-z]{2})$")
# Words that newspapers carry in their names, in English; a breadcrumb with one of them, or written as one word with
# inner capitals, names the site rather than a section.
MASTHEAD = re.compile(
    r"\b(?:Times|Post|Herald|Tribune|Gazette|Journal|Chronicle|Courier|Mail|Observer|Guardian|Telegraph|Examiner|Bulletin|Dispatch"
    r"|Sentinel|Star|Sun|Globe|Standard|Independent|Mirror|Express|Daily|Weekly|Press|Review|Monitor|Inquirer|Ledger|Register|Record"
    r"|Argus|Echo|Today|Online|Network|Radio|TV|Broadcasting|Magazine|Wire|Insider|Digest|Despatch|Advertiser|Advocate"
    r"|Messenger|Reporter|Spectator|Statesman)\b"
)
CAMEL = re.compile(r"\b[A-Z][a-z]+[A-Z][A-Za-z]+\b")
SITE = re.compile(
    r"\b([A-Za-z][\w-]*(?:\.[\w-]+)*\.(?:com|net|org|info|news|co\.uk|in|eu|asia|tv|io|co|de|fr|press|today))\b"
)
# A name at the head of a page: a newspaper's by its words; 'Insurance News' and 'Schedule Online' are sections.
PAPER = re.compile(
    rf"(?:{MASTHEAD.pattern})(?<!Online)(?<!Network)(?<!Radio)(?<!TV)(?<!Magazine)$|^Daily\b|\w+ \w+ News$"
    r"|\b(?:News|Press|Wire) (?:Agency|Service)$|\w Newswire$"
)
# What a paper says of itself in the line under its name: 'Valletta's afternoon paper', 'Weekly since 1954'.
STRAP = re.compile(
    r"\b(?:news)?papers?\b|\b(?:since|est\.?|founded(?: in)?) (?:1[789]|20)\d\d\b|\bedition of\b|\b(?:daily|weekly)$",
    re.I,
)
# A site that tells its readers what it is: 'The Harbour Post is your …'.
SELF = re.compile(
    r"^(?:about|welcome to)?\s*([A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){0,4})\s+"
    r"(?:is (?:your|the|a|an)\b|brings you|delivers|covers)"
)


@lru_cache(maxsize=4096)  # a pile of articles has few outlets
def plain(name: str) -> str:
    """A masthead or an address as letters alone: 'www.lyme-echo.example' and 'The LYME ECHO' are one."""
    return letters(SUFFIX.sub("", ADDRESS.sub("", name.lower().strip())))


def letters(name: str) -> str:
    """A name without its article, capitals, blanks and signs: 'The Lyme Echo' and 'LYME ECHO' are one."""
    return re.sub(r"^the(?=\s)|[\W_]+", "", name.lower())
