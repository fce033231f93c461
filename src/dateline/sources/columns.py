"""Names that tables of news pages give their columns; letters alone count ('publish_date' is 'publishdate')."""

from collections.abc import Iterable

COLUMNS = {
    "url": "url link uri permalink canonicalurl sourceurl pageurl articleurl weburl originalurl targeturi "
    "warctargeturi documentidentifier address",
    "html": "html rawhtml pagehtml contenthtml htmlcontent bodyhtml articlehtml",
    "text": "text content body articletext fulltext plaintext maintext articlebody articlecontent bodytext contenttext "
    "textcontent rawcontent rawtext article",
    "title": "title headline articletitle",
    "authors": "authors author byline bylines creator",
    "published": "published publishedat publisheddate publishedtime publicationdate datepublished publishdate pubdate "
    "datetime date",
    "modified": "modified modifiedat updated updatedat datemodified lastmodified",
    "publisher": "publisher sitename sourcename outlet newspaper publication source",
    "section": "section category",
    "language": "language lang languagecode",
}
FIELDS = {name: field for field, names in COLUMNS.items() for name in names.split()}


def field_of(column: str) -> str | None:
    """The field that a column holds, None for others."""
    return FIELDS.get("".join(letter for letter in column.lower() if letter.isalnum()))


def fields_of(columns: Iterable[str]) -> dict[str, str]:
    """For each field its column; where several say the same, the one named first above."""
    order = {name: place for place, name in enumerate(FIELDS)}
    found: dict[str, tuple[int, str]] = {}
    for column in columns:
        if field := field_of(column):
            place = order["".join(letter for letter in column.lower() if letter.isalnum())]
            found[field] = min(found.get(field, (place, column)), (place, column))
    return {field: column for field, (_, column) in found.items()}
