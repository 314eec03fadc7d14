"""What the browser is told with every page."""


def test_no_page_may_run_a_script_of_its_own_or_load_anything_from_elsewhere(rosa, desk):
    policy = desk(rosa).get("/")["Content-Security-Policy"]
    assert "default-src 'self'" in policy
    assert "unsafe" not in policy


def test_pages_with_people_stay_out_of_caches(rosa, desk):
    assert desk(rosa).get("/")["Cache-Control"] == "no-store, private"


def test_the_sign_in_page_is_told_the_same(client, db):
    assert "Content-Security-Policy" in client.get("/account/login/")
