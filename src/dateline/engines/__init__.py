"""Where work is done: one function, `run(work, batches)`."""
