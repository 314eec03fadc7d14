"""The countries of the world, in Spanish and English, and finding them by what they are called."""

from camino.people.countries.catalogue import Country, countries, country, country_name, find_country, suggest

__all__ = ["Country", "countries", "country", "country_name", "find_country", "suggest"]
