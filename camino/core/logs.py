"""Logs without personal data: where a fault happened and of what kind, never the values it happened to."""

import logging
import traceback
from types import TracebackType


class WithoutValues(logging.Formatter):
    """Writes a fault as its places and its kinds. An exception's own words may quote a row ("Key (number)=(…)")."""

    def formatException(self, ei: object) -> str:  # noqa: N802  # the name is logging's
        """The frames, innermost last, and the chain of exception classes."""
        _kind, error, _trace = ei if isinstance(ei, tuple) else (None, None, None)
        lines: list[str] = []
        while isinstance(error, BaseException):
            lines = [
                *_frames(error.__traceback__),
                f"{type(error).__module__}.{type(error).__qualname__}",
                *lines,
            ]
            error = error.__cause__ or error.__context__
        return "\n".join(lines)


def _frames(trace: TracebackType | None) -> list[str]:
    return [f"  {frame.filename}:{frame.lineno} in {frame.name}" for frame in traceback.extract_tb(trace)]
