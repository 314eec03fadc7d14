"""The key that signs the book: outside the database, made when the first seal is.

Whoever holds the public key (`camino book key`) can tell a seal of this office's from any other.
"""

import os
from hashlib import sha256
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)

from config.home import home


def key_file() -> Path:
    return home() / "keys" / "book" / "ed25519.pem"


def signing_key() -> Ed25519PrivateKey | None:
    """The key of this installation, or None before the first seal."""
    try:
        loaded = load_pem_private_key(key_file().read_bytes(), password=None)
    except FileNotFoundError:
        return None
    if not isinstance(loaded, Ed25519PrivateKey):
        raise ValueError(f"{key_file()} is not an Ed25519 key")
    return loaded


def new_key() -> Ed25519PrivateKey:
    """Make the key. Raises FileExistsError where there is one."""
    key = Ed25519PrivateKey.generate()
    for folder in (key_file().parent.parent, key_file().parent):
        folder.mkdir(mode=0o700, exist_ok=True)
    descriptor = os.open(key_file(), os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as out:
        out.write(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
        out.flush()
        os.fsync(out.fileno())
    return key


def public_hex(key: Ed25519PrivateKey) -> str:
    """The public key as it is handed to an auditor: 64 hexadecimal digits."""
    return key.public_key().public_bytes_raw().hex()


def name_of(public: bytes) -> str:
    """What a seal calls the key that signed it."""
    return sha256(public).hexdigest()[:16]


def signed_by(public: bytes, signature: bytes, message: bytes) -> bool:
    """Whether this key made this signature."""
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, message)
    except InvalidSignature:
        return False
    return True
