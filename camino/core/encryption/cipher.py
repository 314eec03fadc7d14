"""AES-256-GCM. A sealed value is: version, key id, nonce, ciphertext – and opens only where it was sealed.

The *place* (what is kept: `people.protection.reason`; and of which row) is authenticated with it, so that a value
cannot be moved to another row or column. Values are padded, so that "reactive" is no longer than "negative".
"""

import secrets
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from camino.core.encryption import keyring

VERSION = b"\x01"
NONCE_BYTES = 12
HEAD_BYTES = len(VERSION) + keyring.ID_BYTES
PADDED_TO = 64


class Unreadable(ValueError):
    """A sealed value that was changed, moved from another row, or is none at all."""


@dataclass(frozen=True)
class Place:
    """Where a value belongs: what is kept there, and the key of its row."""

    bound_to: str
    row: str

    def data(self, head: bytes) -> bytes:
        """The associated data: the value's head and its place, in a form that reads only one way."""
        label = self.bound_to.encode()
        return b"".join((head, len(label).to_bytes(2), label, self.row.encode()))


def seal(value: bytes, place: Place) -> bytes:
    """Encrypt with the current key."""
    key_id = keyring.current()
    head = VERSION + bytes.fromhex(key_id)
    nonce = secrets.token_bytes(NONCE_BYTES)
    return head + nonce + AESGCM(keyring.key(key_id)).encrypt(nonce, _padded(value), place.data(head))


def unseal(sealed: bytes, place: Place) -> bytes:
    """Decrypt. Raises Unreadable, or MissingKey naming the key."""
    key = keyring.key(key_of(sealed))
    head, nonce = sealed[:HEAD_BYTES], sealed[HEAD_BYTES : HEAD_BYTES + NONCE_BYTES]
    try:
        opened = AESGCM(key).decrypt(nonce, sealed[HEAD_BYTES + NONCE_BYTES :], place.data(head))
    except (InvalidTag, ValueError):
        raise Unreadable(
            f"A value of {place.bound_to} under the key {key_of(sealed)} was changed or stood elsewhere."
        ) from None
    return opened[: opened.rindex(b"\x80")]


def key_of(sealed: bytes) -> str:
    """The id of the key that a value was sealed with. Raises Unreadable."""
    if sealed[:1] != VERSION or len(sealed) <= HEAD_BYTES + NONCE_BYTES:
        raise Unreadable("This is not a sealed value.")
    return sealed[1:HEAD_BYTES].hex()


def _padded(value: bytes) -> bytes:
    return value + b"\x80" + bytes(-(len(value) + 1) % PADDED_TO)
