"""Files about citizens; the reading of files is in `teams.imports`."""
