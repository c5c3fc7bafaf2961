"""Questionnaires are files: what is in them is what is asked, and another needs no code."""

from pathlib import Path

import pytest
from django.utils.translation import override

from community import instruments, loneliness
from community.instruments import Faulty

ANOTHER = """
key: sleep
edition: "2030"
name: {da: To spørgsmål om søvn, en: Two questions about sleep}
source: An invented institute
licence: CC0
items: [{da: "Sover du godt?"}, {da: "Vågner du udhvilet?"}]
answers: [{value: 0, da: nej}, {value: 5, da: ja}]
score: {rule: sum, times: 10}
days_between: 30
meanings: [{from: 50, da: Godt}, {from: 0, talk: true, da: Skidt}]
"""


def test_the_three_questions_stand_word_for_word_as_in_the_health_profile() -> None:
    with override("da"):
        asked = instruments.company()
        assert asked.items == (
            "Hvor ofte føler du dig isoleret fra andre?",
            "Hvor ofte føler du, at du savner nogen at være sammen med?",
            "Hvor ofte føler du dig udenfor?",
        )
        assert [(answer.value, answer.text) for answer in asked.answers] == [
            (1, "sjældent"),
            (2, "en gang imellem"),
            (3, "ofte"),
        ]
    assert "ensom" not in str(asked).lower()
    assert "2017" in asked.source
    assert asked.licence


def test_the_file_and_the_rule_of_when_to_ask_agree() -> None:
    asked = instruments.company()
    assert (asked.lowest, asked.highest, asked.talk_from) == (3, 9, loneliness.TALK_FROM)
    assert asked.days_between == loneliness.BETWEEN.days
    for given in ([1, 1, 1], [2, 2, 3], [3, 3, 3]):
        assert asked.score(given) == loneliness.score(given)
        assert asked.meaning(asked.score(given)).talk == (loneliness.klass(sum(given)) == loneliness.Klass.LONELY)


@pytest.mark.parametrize("given", [[], [1, 2], [1, 2, 3, 1], [1, 2, 7], [0, 1, 1]])
def test_answers_that_cannot_be_have_no_score(given: list[int]) -> None:
    with pytest.raises(ValueError, match="answers"):
        instruments.company().score(given)


def test_every_file_of_ours_can_be_read_and_one_is_asked_by_itself() -> None:
    assert [each.key for each in instruments.all_of() if each.asked_by_itself] == ["t-ils"]


def test_a_file_laid_into_the_folder_is_an_instrument(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for path in instruments.FOLDER.glob("*.yaml"):
        (tmp_path / path.name).write_text(path.read_text())
    (tmp_path / "sleep-2030.yaml").write_text(ANOTHER)
    (tmp_path / "sleep-2031.yaml").write_text(ANOTHER.replace("2030", "2031").replace("Sover", "Har du sovet"))
    monkeypatch.setattr(instruments, "FOLDER", tmp_path)
    assert [each.key for each in instruments.asked()] == ["t-ils", "sleep"]
    sleep = instruments.named("sleep")
    assert sleep is not None
    assert sleep.edition == "2031"
    assert sleep.score([5, 0]) == 50
    assert sleep.meaning(49).text == "Skidt"
    assert not sleep.meaning(50).talk
    earlier = instruments.edition_of("sleep", "2030")
    assert earlier is not None
    assert earlier.told([5, 0]) == [("Sover du godt?", "ja"), ("Vågner du udhvilet?", "nej")]
    assert instruments.named("who-5") is None


@pytest.mark.parametrize(
    ("was", "becomes"),
    [
        ("licence: CC0", "licence: ' '"),
        ("value: 5", "value: 0"),
        ("value: 5", "value: '5'"),
        ('{da: "Sover du godt?"}', '{en: "Do you sleep well?"}'),
        ("from: 0", "from: 1"),
        ("rule: sum", "rule: magic"),
        ("key: sleep", "kay: sleep"),
        ('items: [{da: "Sover du godt?"}, {da: "Vågner du udhvilet?"}]', "items: []"),
        ("days_between: 30", "days_between: [30"),
    ],
)
def test_a_file_with_a_fault_is_refused_by_name(tmp_path: Path, was: str, becomes: str) -> None:
    path = tmp_path / "sleep-2030.yaml"
    path.write_text(ANOTHER)
    assert instruments.read(path).key == "sleep"
    assert was in ANOTHER
    path.write_text(ANOTHER.replace(was, becomes))
    with pytest.raises(Faulty, match=r"sleep-2030\.yaml"):
        instruments.read(path)
