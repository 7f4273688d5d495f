"""Where work is done: one function, `run(work, batches)`, on this machine or on a cluster."""
