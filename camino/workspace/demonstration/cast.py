"""The offices and workers of the demonstration city. All are invented; their one password is not a secret."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.contrib.auth.hashers import check_password, make_password

from camino.staff.models import Office, Post, Role, Worker

PASSWORD = "camino-demo"  # noqa: S105  # printed at every start, for invented workers who exist only in a demonstration
SINCE = date(2020, 1, 1)

OFFICES = {
    "Juárez": (
        "Coordinación de Atención a Migrantes", "Ciudad Juárez", "Av. Benito Juárez 101, Zona Centro",
        "America/Ciudad_Juarez",
    ),
    "Tijuana": (
        "Oficina de Atención a Migrantes Tijuana", "Tijuana", "Av. Frontera 2020, Zona Norte", "America/Tijuana",
    ),
    "Nuevo Laredo": (
        "Oficina de Atención a Migrantes Nuevo Laredo", "Nuevo Laredo", "Calle Puente 12, Centro",
        "America/Matamoros",
    ),
}  # fmt: skip


@dataclass(frozen=True)
class Player:
    """One worker of the demonstration."""

    username: str
    full_name: str
    role: Role
    office: str = "Juárez"


CAST = (
    Player("rosa", "Rosa Armendáriz", Role.RECEPTION),
    Player("ramon", "Ramón Quezada", Role.RECEPTION),
    Player("teresa", "Teresa Villalobos", Role.SOCIAL_WORK),
    Player("ines", "Inés Caraveo", Role.PROTECTION),
    Player("nora", "Nora Terrazas", Role.HEALTH),
    Player("samuel", "Samuel Ornelas", Role.STORE),
    Player("pablo", "Pablo Ibarra", Role.PARTNER),
    Player("marta", "Marta Chavira", Role.MANAGER),
    Player("raul", "Raúl Echeverría", Role.RESEARCHER),
    Player("adela", "Adela Nevárez", Role.ADMINISTRATOR),
    Player("andres", "Andrés Portillo", Role.AUDITOR),
    Player("olga", "Olga Bustillos", Role.RECEPTION, "Tijuana"),
    Player("lucio", "Lucio Barrientos", Role.RECEPTION, "Nuevo Laredo"),
)


def hire() -> None:
    """Make the offices, the workers and their posts. Doing it again changes nothing."""
    for short_name, (name, city, address, zone) in OFFICES.items():
        Office.objects.get_or_create(
            short_name=short_name,
            defaults={"name": name, "city": city, "address": address, "time_zone": zone},
        )
    encoded = make_password(PASSWORD)  # once: it is slow on purpose, and here there is nothing to protect
    for player in CAST:
        worker, _new = Worker.objects.get_or_create(
            username=player.username, defaults={"full_name": player.full_name, "password": encoded}
        )
        office = Office.objects.get(short_name=player.office)
        Post.objects.get_or_create(worker=worker, office=office, role=player.role, defaults={"since": SINCE})


def present() -> list[Player]:
    """The invented workers who are there to sign in as; nobody where this is no demonstration."""
    known = Worker.objects.filter(username__in=[player.username for player in CAST], is_active=True)
    encoded = dict(known.values_list("username", "password"))
    ours = {each for each in set(encoded.values()) if check_password(PASSWORD, each)}
    return [player for player in CAST if encoded.get(player.username) in ours]


def sign_ins() -> Iterator[str]:
    """A line for each of those who are present, for the terminal."""
    players = present()
    if players:
        yield f"Sign in with the password [bold]{PASSWORD}[/bold] as:"
    for player in players:
        yield f"  {player.username:<8} {player.role.label} ({player.office})"
