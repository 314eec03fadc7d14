"""What the browser is told to refuse, whatever a page may one day contain."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

Answer = Callable[[HttpRequest], HttpResponse]

# No inline script or style, nothing from elsewhere. `data:` images are the style sheet's own ticks and arrows.
POLICY = "; ".join(
    (
        "default-src 'self'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    )
)
# What a desk's browser could do and Camino never asks for. Passkeys are asked for by Camino's own pages alone.
NEVER = (
    "accelerometer", "autoplay", "camera", "display-capture", "encrypted-media", "fullscreen",
    "geolocation", "gyroscope", "hid", "idle-detection", "magnetometer", "microphone", "midi", "payment",
    "screen-wake-lock", "serial", "usb", "xr-spatial-tracking",
)  # fmt: skip
PERMISSIONS = ", ".join(
    [f"{name}=()" for name in NEVER]
    + ["publickey-credentials-create=(self)", "publickey-credentials-get=(self)"]
)
TOLD = {
    "Content-Security-Policy": POLICY,
    "Permissions-Policy": PERMISSIONS,
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "X-Robots-Tag": "noindex, nofollow",
    # Pages have people in them. The server of static files says for itself how long those keep.
    "Cache-Control": "no-store, private",
}


class HeadersMiddleware:
    """Says it with every answer: it stands outermost, so that errors and static files are answered no differently."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        for name, value in TOLD.items():
            response.headers.setdefault(name, value)
        return response
