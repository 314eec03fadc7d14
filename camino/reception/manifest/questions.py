"""What the worker is asked about a table: only what neither the file nor an earlier answer settles."""

from django.utils.translation import gettext as _

from camino.reception.manifest.fields import BIRTH_FIELDS, NAME_FIELDS
from camino.reception.manifest.manifest import Question, Table
from camino.reception.manifest.sexes import SexLetters


def mapping_questions(table: Table) -> list[Question]:
    """Ask for the columns without which nobody can be registered."""
    fields = {column.field for column in table.columns}
    questions = []
    if not table.recognised:
        text = _("Which columns hold the names? Map them by hand; the layout is remembered for next time.")
        questions.append(Question("columns", text, table.sheet))
    elif not fields & BIRTH_FIELDS and "curp" not in fields:
        text = _("No column with the date of birth or the age was found. Is there one?")
        questions.append(Question("birth_column", text, table.sheet))
    questions += [
        Question(
            "column",
            _("Does column %(letter)s (“%(header)s”) hold what was understood?")
            % {"letter": column.letter, "header": column.header},
            table.sheet,
            column.letter,
            guess=column.field,
        )
        for column in table.columns
        if not column.sure and column.field in NAME_FIELDS | BIRTH_FIELDS | {"sex", "curp", "a_number"}
    ]
    return questions


def date_question(table: Table) -> Question:
    """Ask for the order of ambiguous dates."""
    column = table.column_of("birth_date")
    return Question(
        "date_order",
        _("The dates could be day/month or month/day. Which is it?"),
        table.sheet,
        column.letter if column else "",
        (("dmy", _("day/month/year")), ("mdy", _("month/day/year"))),
        table.layout.date_order or "",
    )


def sex_question(table: Table, letters: SexLetters) -> Question:
    """Ask what M means."""
    column = table.column_of("sex")
    return Question(
        "sex_letters",
        _("In this list, does M stand for a woman (mujer) or for a man (male, masculino)?"),
        table.sheet,
        column.letter if column else "",
        (("F", _("woman")), ("M", _("man"))),
        letters.meaning.get("m", ""),
    )


def order_question(table: Table) -> Question:
    """Ask which comes first in a name."""
    column = table.column_of("full_name")
    return Question(
        "name_order",
        _("In this list, do the given names or the surnames come first?"),
        table.sheet,
        column.letter if column else "",
        (("given_first", _("given names first")), ("surnames_first", _("surnames first"))),
        table.layout.name_order or "",
    )
