"""What people type about courses, plans, the week and visits."""
