"""What is sent up stays in memory: nothing of it is written to a disk, under its own name or another."""

from io import BytesIO
from typing import Any

from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.core.files.uploadedfile import InMemoryUploadedFile
from django.core.files.uploadhandler import FileUploadHandler

# A request that is larger is not even read to its end.
FAR_TOO_LARGE = 64 << 20


class InMemory(FileUploadHandler):
    """Keeps a file up to FILE_UPLOAD_MAX_MEMORY_SIZE. Of a larger one only the size, so that its form can say so."""

    def handle_raw_input(
        self,
        input_data: Any,
        META: Any,  # noqa: N803  # Django's name for it
        content_length: int,
        boundary: Any,
        encoding: str | None = None,
    ) -> None:
        if content_length > FAR_TOO_LARGE:
            raise RequestDataTooBig("The request is far too large.")

    def new_file(self, *words: Any, **named: Any) -> None:
        super().new_file(*words, **named)
        self.kept = BytesIO()

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        if start + len(raw_data) <= settings.FILE_UPLOAD_MAX_MEMORY_SIZE:
            self.kept.write(raw_data)
        else:
            self.kept = BytesIO()

    def file_complete(self, file_size: int) -> InMemoryUploadedFile:
        self.kept.seek(0)
        return InMemoryUploadedFile(
            file=self.kept, field_name=self.field_name, name=self.file_name, content_type=self.content_type,
            size=file_size, charset=self.charset, content_type_extra=self.content_type_extra,
        )  # fmt: skip
