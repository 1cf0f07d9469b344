"""Marks made on screen become a plan like any, and a plan becomes marks again."""

from hypothesis import given
from hypothesis import strategies as st

from freezone.quantity import LARGEST_MICRO, MICRO
from freezone.services.plan import Mark, marks_of, plan_paper

WORDS = st.none() | st.sampled_from(["YARD", "договор 12-К, подпункт 1)", 'ДСД "Желі"; №2', "1"])
AMOUNTS = st.none() | st.integers(0, LARGEST_MICRO)
MARKS = st.builds(
    Mark,
    quantity=AMOUNTS,
    net=AMOUNTS,
    goods_class=st.none() | st.integers(1, 4),
    ground=WORDS,
    place=WORDS,
    is_fixed_asset=st.none() | st.booleans(),
)


@given(
    marks=st.dictionaries(st.integers(1, 999), st.lists(MARKS, min_size=1, max_size=4), max_size=5)
)
def test_marks_are_read_back_from_their_plan(marks):
    paper = plan_paper(marks)

    assert marks_of(paper) == {item: tuple(parts) for item, parts in marks.items()}
    # The order in which rows were marked makes no other request of it.
    assert plan_paper(dict(reversed(marks.items()))) == paper


def test_a_plan_of_marks_is_a_paper_that_people_can_read():
    paper = plan_paper({2: [Mark(goods_class=3, place="YARD")], 1: [Mark(quantity=20 * MICRO)]})

    assert paper.name == "plan.csv"
    assert paper.content.decode("utf-8-sig").splitlines() == [
        "item,quantity,net_kg,goods_class,ground,place,fixed_asset",
        "1,20,,,,,",
        "2,,,3,,YARD,",
    ]
