"""What people decide on records: kept beside the readings, found again at every new one."""
