"""The door: signing in and out, second factors, and what stops somebody who guesses. Built on django-allauth."""
