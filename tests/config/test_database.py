"""The environment's address of the database, as Django and the driver get it."""

from config.database import described


def test_what_the_address_says_reaches_the_driver() -> None:
    found = described(
        "postgresql://app:p%40ss@db.example:6432/hverdag?sslmode=verify-full&sslrootcert=%2Fetc%2Fca.pem",
        is_careful=True,
    )
    names = ("NAME", "USER", "PASSWORD", "HOST", "PORT")
    assert [found[name] for name in names] == ["hverdag", "app", "p@ss", "db.example", "6432"]
    assert (found["OPTIONS"]["sslmode"], found["OPTIONS"]["sslrootcert"]) == ("verify-full", "/etc/ca.pem")
    assert found["OPTIONS"]["connect_timeout"] == 2


def test_a_socket_and_options_of_ones_own_are_kept_beside_ours() -> None:
    found = described(
        "postgresql://app@/hverdag?host=%2Ftmp%2Fpg&port=5433&options=-c%20work_mem%3D8MB", is_careful=True
    )
    assert (found["HOST"], found["PORT"]) == ("/tmp/pg", "5433")
    assert found["OPTIONS"]["options"].startswith("-c work_mem=8MB")
    assert "lock_timeout" in found["OPTIONS"]["options"]
