"""Files that become rows: read, checked row by row, shown, carried out whole or not at all, and undone."""
