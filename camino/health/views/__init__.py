"""Pages of the health room. Their addresses name no test: what stands in an address stands in a log."""
