"""Secret values: encrypted in the database with AES-256-GCM, under keys that are kept outside it."""

from camino.core.encryption.cipher import Unreadable
from camino.core.encryption.fields import (
    Sealed,
    SecretBinaryField,
    SecretField,
    SecretJSONField,
    SecretQuerySet,
    SecretTextField,
)
from camino.core.encryption.keyring import MissingKey
from camino.core.encryption.texts import decrypt, encrypt

__all__ = [
    "MissingKey", "Sealed", "SecretBinaryField", "SecretField", "SecretJSONField", "SecretQuerySet",
    "SecretTextField", "Unreadable", "decrypt", "encrypt",
]  # fmt: skip
