"""Secret texts that have no field of their own, such as the seeds of a second factor inside another package's table."""

import base64
import binascii

from camino.core.encryption.cipher import Place, Unreadable, key_of, seal, unseal

MARK = "sealed:"


def encrypt(text: str, context: str) -> str:
    """A sealed text, to be kept as text. It opens for the same context only (`staff.mfa`; with a row's id: better)."""
    raw = seal(text.encode(), Place(context, ""))
    return f"{MARK}{context}:{base64.urlsafe_b64encode(raw).decode()}"


def decrypt(sealed: str, context: str) -> str:
    """What was encrypted for this context. Raises Unreadable, or MissingKey naming the key."""
    return unseal(_parts(sealed)[1], Place(context, "")).decode()


def is_sealed(text: object) -> bool:
    """Whether this is a text that `encrypt` made."""
    return isinstance(text, str) and text.startswith(MARK)


def key_of_text(sealed: str) -> str:
    """The id of the key that a sealed text was made with."""
    return key_of(_parts(sealed)[1])


def resealed(sealed: str) -> str:
    """The same text under the current key."""
    context = _parts(sealed)[0]
    return encrypt(decrypt(sealed, context), context)


def _parts(sealed: str) -> tuple[str, bytes]:
    context, _colon, value = sealed.removeprefix(MARK).rpartition(":")
    try:
        return context, base64.urlsafe_b64decode(value)
    except binascii.Error:
        raise Unreadable("This is not a sealed text.") from None
