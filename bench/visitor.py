"""A desk: a browser as far as HTTP goes, in which a worker has signed in, and a watch."""

import re
import time
from collections import defaultdict
from collections.abc import Callable
from uuid import uuid4

import httpx

PASSWORD = "camino-demo"  # noqa: S105  # of invented workers
HIDDEN = re.compile(r'name="(csrfmiddlewaretoken|key)" value="([^"]+)"')
AFTER = re.compile(r"after=([0-9a-f-]{36})")
HTMX = {"HX-Request": "true"}


class Desk:
    """One worker's browser. `times` gathers seconds by the name of the deed."""

    def __init__(self, address: str, username: str) -> None:
        self.client = httpx.Client(
            base_url=address, timeout=120, headers={"Referer": address}, trust_env=False
        )
        self.times: dict[str, list[float]] = defaultdict(list)
        self.username = username
        login = self.client.get("/account/login/")
        answer = self.client.post(
            "/account/login/",
            data=hidden(login) | {"login": username, "password": PASSWORD},
            follow_redirects=False,
        )
        if answer.status_code != 302:
            raise RuntimeError(f"{username} cannot sign in ({answer.status_code})")
        self.home()

    def home(self) -> None:
        """The first page, for its token against forged requests."""
        self.token = hidden(self.client.get("/people/search/"))["csrfmiddlewaretoken"]

    def select_one(self) -> None:
        """The bare page."""
        self._timed("select 1", lambda: self.client.get("/bench/select-one/"))

    def search(self, kind: str, text: str, name: str = "search") -> httpx.Response:
        """Type into the box."""
        return self._timed(
            f"{name}: {kind}",
            lambda: self.client.post(
                "/people/search/", data={"q": text}, headers=HTMX | {"X-CSRFToken": self.token}
            ),
        )

    def register(self, given: str, paternal: str, maternal: str) -> None:
        """Search for somebody new, fill in the form, send it, be shown what comes next."""
        begun = time.perf_counter()
        text = f"{given} {paternal} {maternal}"
        answer = self.search("before", text, "register")
        after = AFTER.search(answer.text)
        if after is None:
            raise RuntimeError("The search does not offer to register anybody.")
        where = f"/people/register/?after={after[1]}"
        form = self._timed(
            "register: the form",
            lambda: self.client.post(where, data={"q": text, "csrfmiddlewaretoken": self.token}),
        )
        facts = {"given_names": given, "paternal_surname": paternal, "maternal_surname": maternal, "birth": "1990",
                 "sex": "M", "nationality": "MX", "consent_assistance": "yes"}  # fmt: skip
        sent = self._timed("register: send", lambda: self.client.post(where, data=hidden(form) | facts))
        if sent.status_code != 302:
            raise RuntimeError(f"Registering was answered with {sent.status_code}.")
        self.times["register: from search to file"].append(time.perf_counter() - begun)

    def manifest(self, rows: int, content: bytes) -> None:
        """Open an arrival and drop its list: timed until the preview is there."""
        form = self.client.get("/reception/arrivals/new/")
        day = re.search(r'name="arrived_on" value="([0-9-]+)"', form.text)
        opened = self.client.post(
            "/reception/arrivals/new/",
            data=hidden(form) | {"title": f"bench {uuid4().hex[:6]}", "arrived_on": day[1] if day else ""},
        )
        where = opened.headers["location"]
        files = {"file": ("lista.xlsx", content)}

        def drop() -> httpx.Response:
            sent = self.client.post(f"{where}file/", data={"csrfmiddlewaretoken": self.token}, files=files)
            if sent.status_code != 302:
                raise RuntimeError(f"The list was answered with {sent.status_code}.")
            return self.client.get(sent.headers["location"])

        self._timed(f"preview: {rows} rows", drop)

    def _timed(self, name: str, deed: Callable[[], httpx.Response]) -> httpx.Response:
        begun = time.perf_counter()
        answer: httpx.Response = deed()
        self.times[name].append(time.perf_counter() - begun)
        if answer.status_code >= 400:
            raise RuntimeError(f"{name} was answered with {answer.status_code}.")
        return answer


def hidden(page: httpx.Response) -> dict[str, str]:
    """The hidden fields that every form of ours sends back."""
    return dict(HIDDEN.findall(page.text))
