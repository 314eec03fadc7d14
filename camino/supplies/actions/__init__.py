"""The deeds of the store and the counter. Each holds what it touches first, then writes movements."""
