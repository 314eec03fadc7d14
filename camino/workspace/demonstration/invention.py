"""Invents people: a party's members, with the names, births, places, papers and telephones of each."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

from camino.people import curp, names
from camino.people.birth import Birth
from camino.workspace.demonstration import lists
from camino.workspace.demonstration.dice import Urn, pick

AGES: Urn[tuple[int, int]] = Urn({(18, 24): 30, (25, 34): 36, (35, 44): 21, (45, 59): 11, (60, 75): 2})
STATED = Urn({"date": 88, "year": 5, "age": 6, "unknown": 1})
ABROAD = Urn({"HN": 34, "GT": 28, "VE": 20, "SV": 10, "NI": 4, "CO": 4})
PAPERS = {"birth_certificate": 0.22, "ine": 0.26, "passport": 0.03, "consular_id": 0.12, "driving_licence": 0.04,
          "school": 0.03, "military": 0.03}  # fmt: skip
STATES_OF_PAPERS = Urn({"seen": 60, "stated": 26, "withheld": 8, "lost": 6})
MOTHERS, COUPLES = 0.55, 0.85  # shares of families led by a mother alone, and by a mother or a couple
UNACCOMPANIED = 0.045


@dataclass
class Somebody:
    """An invented person, as they are when they first come."""

    sex: str
    born: date
    state: str
    nationality: str = "MX"
    relation: str = "head"
    given_names: str = ""
    paternal_surname: str = ""
    maternal_surname: str = ""
    preferred_name: str = ""
    birth: Birth = field(default_factory=Birth.unknown)
    municipality: str = ""
    languages: list[str] = field(default_factory=list)
    needs_interpreter: bool = False
    papers: list[tuple[str, str, str]] = field(default_factory=list)
    phones: list[tuple[str, str, str, bool]] = field(default_factory=list)
    other_name: tuple[str, str, str] | None = None

    @property
    def full_name(self) -> str:
        """As it is spoken."""
        return " ".join(filter(None, (self.given_names, self.paternal_surname, self.maternal_surname)))

    def age(self, on: date) -> int:
        """Completed years."""
        return on.year - self.born.year - ((on.month, on.day) < (self.born.month, self.born.day))


class Inventor:
    """Draws people. Remembers the CURPs it gave, so that no two people have the same."""

    def __init__(self, dice: Random) -> None:
        self.dice = dice
        self.curps: set[int] = set()

    def party(self, kind: str, make_up: str, size: int, returns: int, on: date) -> list[Somebody]:
        """The members of a party, the head first."""
        state = self._state(kind)
        if make_up == "family":
            members = self._family(size, state, on)
        elif make_up == "companions":
            members = [self._adult(state, on, woman=0.05, relation="not_related") for _member in range(size)]
            members[0].relation = "head"
        else:
            members = [self._alone(kind, returns, state, on)]
        municipality = lists.municipalities(members[0].state).draw(self.dice)
        nationality = ABROAD.draw(self.dice) if kind == "walk_in" and self.dice.random() < 0.3 else "MX"
        for member in members:
            member.nationality, member.municipality = nationality, municipality
            self._complete(member, kind, on)
        return members

    def _state(self, kind: str) -> str:
        near = kind != "returned" and self.dice.random() < 0.3
        return "08" if near else lists.states().draw(self.dice)

    def _alone(self, kind: str, returns: int, state: str, on: date) -> Somebody:
        """One person by themself; of those who return again and again, many are boys from this side of the border."""
        chance = 0.6 if returns > 5 else UNACCOMPANIED if kind == "returned" else 0.01
        if self.dice.random() < chance:
            sex = "F" if self.dice.random() < 0.12 else "M"
            return self._somebody(
                sex, 17 - int(5.5 * self.dice.random() ** 2), "08" if returns > 5 else state, on
            )
        return self._adult(state, on, woman=0.1 if kind == "returned" else 0.45)

    def _adult(self, state: str, on: date, *, woman: float, relation: str = "head") -> Somebody:
        least, greatest = AGES.draw(self.dice)
        age = least + int((greatest - least + 1) * self.dice.random())
        return self._somebody("F" if self.dice.random() < woman else "M", age, state, on, relation)

    def _somebody(self, sex: str, age: int, state: str, on: date, relation: str = "head") -> Somebody:
        born = on - timedelta(days=int(age * 365.25 + 1 + 363 * self.dice.random()))
        person = Somebody(sex, born, state, relation=relation)
        given = lists.given_names(sex, born.year)
        first, second = given.draw(self.dice), given.draw(self.dice) if self.dice.random() < 0.45 else ""
        person.given_names = f"{first} {second}" if second and second != first else first
        surnames = lists.surnames(state)
        person.paternal_surname, person.maternal_surname = surnames.draw(self.dice), surnames.draw(self.dice)
        return person

    def _family(self, size: int, state: str, on: date) -> list[Somebody]:
        """A mother or father with children, a couple with or without, or siblings."""
        form = self.dice.random()
        head = self._somebody("F" if form < MOTHERS else "M", 22 + int(20 * self.dice.random()), state, on)
        members = [head]
        if MOTHERS <= form < COUPLES:
            members.append(self._somebody("F", 20 + int(20 * self.dice.random()), state, on, "spouse"))
        while len(members) < size:
            if form < COUPLES:
                members.append(self._child(head, members[1:2], state, on))
            else:
                sex, age = "M" if self.dice.random() < 0.8 else "F", 16 + int(16 * self.dice.random())
                sibling = self._somebody(sex, age, state, on, "sibling")
                sibling.paternal_surname, sibling.maternal_surname = (
                    head.paternal_surname,
                    head.maternal_surname,
                )
                members.append(sibling)
        return members

    def _child(self, head: Somebody, spouse: list[Somebody], state: str, on: date) -> Somebody:
        sex = "F" if self.dice.random() < 0.48 else "M"
        child = self._somebody(sex, int(min(17, head.age(on) - 17) * self.dice.random()), state, on, "child")
        mothers = [each for each in spouse if each.relation == "spouse"]
        if head.sex == "F":
            child.maternal_surname = head.paternal_surname
        else:
            child.paternal_surname = head.paternal_surname
            if mothers:
                child.maternal_surname = mothers[0].paternal_surname
        return child

    def _complete(self, person: Somebody, kind: str, on: date) -> None:
        dice = self.dice
        if dice.random() < 0.04:
            person.maternal_surname = ""
        if dice.random() < 0.02:
            person.preferred_name = person.given_names.split()[0]
        person.birth = self._birth(person, on)
        if person.nationality == "MX":
            self._tongue(person)
            self._papers(person)
        if kind == "returned":
            if dice.random() < 0.28:
                person.papers.append(
                    ("us_file", f"A{200_000_000 + int(50_000_000 * dice.random())}", "stated")
                )
            if dice.random() < 0.05:
                person.other_name = self._misheard(person)
        self._phones(person, on)

    def _birth(self, person: Somebody, on: date) -> Birth:
        stated = STATED.draw(self.dice)
        if stated == "date":
            return Birth.on(person.born)
        if stated == "year":
            return Birth.in_year(person.born.year)
        return (
            Birth.aged(person.age(on), on=on) if stated == "age" or person.age(on) < 18 else Birth.unknown()
        )

    def _tongue(self, person: Somebody) -> None:
        person.languages = ["es"]
        for language, share in lists.languages(person.state).items():
            if self.dice.random() < share:
                person.needs_interpreter = self.dice.random() < 0.15
                person.languages = [language] if person.needs_interpreter else ["es", language]
                return

    def _papers(self, person: Somebody) -> None:
        dice = self.dice
        if person.birth.stated == "date" and dice.random() < 0.68 and (number := self._curp(person)):
            person.papers.append(("curp", number, "seen" if dice.random() < 0.6 else "stated"))
        for kind, chance in PAPERS.items():
            if dice.random() < chance:
                person.papers.append((kind, self._number(kind), STATES_OF_PAPERS.draw(dice)))

    def _curp(self, person: Somebody) -> str:
        for homonym in range(10):
            number = curp.build(
                given_names=person.given_names, paternal_surname=person.paternal_surname,
                maternal_surname=person.maternal_surname, birth_date=person.born, sex=person.sex,
                birth_state=person.state, homonym=homonym,
            )  # fmt: skip
            mark = int.from_bytes(number.encode()) % (2**61 - 1)  # less to hold than half a million texts
            if mark not in self.curps:
                self.curps.add(mark)
                return number
        return ""

    def _number(self, kind: str) -> str:
        if kind in {"ine", "passport", "consular_id"}:
            return f"{pick(self.dice, 'GNMPR')}{int(1e8 * self.dice.random()):08}"
        return ""

    def _misheard(self, person: Somebody) -> tuple[str, str, str] | None:
        """The name as a list had it: a letter that sounds the same, or the second surname missing."""
        other = person.paternal_surname
        for one, two in (("z", "s"), ("s", "z"), ("v", "b"), ("b", "v"), ("y", "ll"), ("j", "g")):
            if one in other[1:]:
                other = other[0] + other[1:].replace(one, two, 1)
                break
        maternal = person.maternal_surname if self.dice.random() < 0.6 else ""
        if names.fold(f"{other} {maternal}") == names.fold(
            f"{person.paternal_surname} {person.maternal_surname}"
        ):
            return None
        return person.given_names, other, maternal

    def _phones(self, person: Somebody, on: date) -> None:
        """Invented numbers: the exchange 555 in Mexico, 555-01 in the United States, which are nobody's."""
        dice = self.dice
        if person.age(on) >= 14 and dice.random() < 0.42:
            person.phones.append((self._mexican(person.state), "", "", True))
        if person.relation == "head" and dice.random() < 0.5:
            relation = pick(dice, ("madre", "padre", "hermana", "hermano", "esposa", "tía", "primo"))
            name = lists.given_names(pick(dice, "FM"), 1975).draw(dice)
            across = f"+1{pick(dice, lists.US_AREA_CODES)}55501{int(100 * dice.random()):02}"
            number = self._mexican(person.state) if dice.random() < 0.7 else across
            if all(number != known[0] for known in person.phones):
                person.phones.append((number, name, relation, False))

    def _mexican(self, state: str) -> str:
        area = lists.AREA_CODES[state]
        return f"+52{area}555{int(10 ** (7 - len(area)) * self.dice.random()):0{7 - len(area)}}"
