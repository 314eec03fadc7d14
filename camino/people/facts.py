"""What a worker writes down about a person, before it is anybody's file."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from camino.people.birth import Birth


@dataclass(frozen=True)
class Paper:
    """A document as stated: `kind` and `state` are those of `Document`."""

    kind: str
    number: str = ""
    state: str = "stated"
    conflicts: Sequence[str] = ()


@dataclass(frozen=True)
class Phone:
    """A telephone in E.164 form where it could be read as one, and whose it is."""

    phone: str
    name: str = ""
    relation: str = ""
    own: bool = False


@dataclass(frozen=True)
class Answer:
    """An answer to one purpose of consent: whose, how it was given, and to sharing what with whom."""

    purpose: str
    agreed: bool
    given_by: str = "self"
    how: str = "spoken"
    partner: str = ""
    data: Sequence[str] = ()
    giver_name: str = ""
    child_agreed: bool | None = None
    caregiver_agreed: bool | None = None
    signature: str | None = None
    witness_name: str = ""
    witness_is: str = ""
    read_in: str = ""
    interpreter: str = ""


@dataclass(frozen=True)
class Facts:
    """The facts of a registration. All but some name may be missing."""

    given_names: str = ""
    paternal_surname: str = ""
    maternal_surname: str = ""
    preferred_name: str = ""
    birth: Birth = field(default_factory=Birth.unknown)
    sex: str = ""
    birth_state: str = ""
    nationalities: Sequence[str] = ()
    origin_state: str = ""
    origin_municipality: str = ""
    origin_words: str = ""
    languages: Sequence[str] = ()
    needs_interpreter: bool = False
    papers: Sequence[Paper] = ()
    phones: Sequence[Phone] = ()
    answers: Sequence[Answer] = ()

    @property
    def curp(self) -> str:
        """The first CURP among the papers, or nothing."""
        return next((paper.number for paper in self.papers if paper.kind == "curp"), "")

    @property
    def full_name(self) -> str:
        """Given names and surnames as spoken."""
        said = " ".join(filter(None, (self.given_names, self.paternal_surname, self.maternal_surname)))
        return said or self.preferred_name
