"""The words people read: found in the source, one Danish catalogue per room, compiled without gettext's tools."""
