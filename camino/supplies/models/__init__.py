"""What is given, where it lies, whose money bought it, who received it, and by which rule."""

from camino.supplies.models.catalogue import Barcode, Item, Kind, Recipe, RecipeLine
from camino.supplies.models.counts import Count, CountLine
from camino.supplies.models.funds import Fund
from camino.supplies.models.handouts import Handout, Proof
from camino.supplies.models.lots import Lot
from camino.supplies.models.movements import Balance, Movement
from camino.supplies.models.outlook import ColdNight, Outlook
from camino.supplies.models.places import Place
from camino.supplies.models.receipts import Receipt
from camino.supplies.models.rules import EntitlementRule
from camino.supplies.models.transfers import Transfer, TransferLine

__all__ = [
    "Balance",
    "Barcode",
    "ColdNight",
    "Count",
    "CountLine",
    "EntitlementRule",
    "Fund",
    "Handout",
    "Item",
    "Kind",
    "Lot",
    "Movement",
    "Outlook",
    "Place",
    "Proof",
    "Receipt",
    "Recipe",
    "RecipeLine",
    "Transfer",
    "TransferLine",
]
