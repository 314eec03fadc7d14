"""The offices and workers of the demonstration city. All are invented; their one password is not a secret."""

import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from allauth.mfa import app_settings
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, generate_totp_secret, hotp_value
from allauth.mfa.utils import decrypt
from django.contrib.auth.hashers import check_password, make_password
from django.core.cache import cache

from camino.core.access.context import Standing, acting_as
from camino.staff.keys import enrolled
from camino.staff.models import Office, Post, Role, Worker
from camino.staff.signing_in.forms import used_key
from camino.staff.standing import LOCKED

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

# Whom another office calls about somebody who is sealed.
CALL = {
    "Juárez": "Inés Caraveo, 656 555 0123", "Tijuana": "Oficial de protección, 664 555 0123",
    "Nuevo Laredo": "Oficial de protección, 867 555 0123",
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
    """Make the offices, the workers, their posts and second factors. Doing it again changes nothing."""
    with acting_as(Standing(clearances=frozenset({"administrator"}))):
        _hire()


def _hire() -> None:
    for short_name, (name, city, address, zone) in OFFICES.items():
        Office.objects.get_or_create(
            short_name=short_name,
            defaults={
                "name": name,
                "city": city,
                "address": address,
                "time_zone": zone,
                "protection_contact": CALL[short_name],
            },
        )
    encoded = make_password(PASSWORD)  # once: it is slow on purpose, and here there is nothing to protect
    for player in CAST:
        worker, _new = Worker.objects.get_or_create(
            username=player.username, defaults={"full_name": player.full_name, "password": encoded}
        )
        office = Office.objects.get(short_name=player.office)
        Post.objects.get_or_create(worker=worker, office=office, role=player.role, defaults={"since": SINCE})
        if player.role in LOCKED and not enrolled(worker):
            TOTP.activate(worker, generate_totp_secret())


def code_for(username: str) -> str:
    """The code that opens the door now for an invented worker who is there to sign in as; else nothing.

    Each code opens once, so that it is the next one where this one was used.
    """
    factor = Authenticator.objects.filter(user__username=username, type=Authenticator.Type.TOTP).first()
    if factor is None or username not in {player.username for player in present()}:
        return ""
    secret, now = decrypt(factor.data["secret"]), int(time.time()) // app_settings.TOTP_PERIOD
    codes: list[str] = [format_hotp_value(hotp_value(secret, now + step)) for step in (0, 1, -1)]
    return next((code for code in codes if cache.get(used_key(factor.user, code)) is None), codes[0])


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
        code = ", then the code that the page shows" if player.role in LOCKED else ""
        yield f"  {player.username:<8} {player.role.label} ({player.office}){code}"
