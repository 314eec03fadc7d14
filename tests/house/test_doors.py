"""Every page of Camino says whom it opens for."""

from collections.abc import Iterator

from django.urls import URLPattern, URLResolver, get_resolver

# Open to somebody who has not signed in, each for its reason.
PUBLIC = {
    "staff:speak",  # the sign-in page, too, is read in two languages
}


def _patterns(resolver: URLResolver, space: str = "") -> Iterator[tuple[str, URLPattern]]:
    for each in resolver.url_patterns:
        if isinstance(each, URLResolver):
            yield from _patterns(each, f"{space}{each.namespace}:" if each.namespace else space)
        else:
            yield f"{space}{each.name}", each


def test_every_view_of_ours_says_whom_it_opens_for():
    for name, pattern in _patterns(get_resolver()):
        view = pattern.callback
        if view.__module__.startswith("camino.") and name not in PUBLIC:
            assert hasattr(view, "opens_for"), f"{name} ({view.__module__}.{view.__name__}) lacks @opens_for"


def test_every_public_page_still_exists():
    assert {name for name, _pattern in _patterns(get_resolver())} >= PUBLIC


def test_who_has_not_signed_in_is_sent_to_sign_in(client, db):
    for name, pattern in _patterns(get_resolver()):
        view = pattern.callback
        if view.__module__.startswith("camino.") and name not in PUBLIC:
            assert getattr(view, "login_required", True), name
