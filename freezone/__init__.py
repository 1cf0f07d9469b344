"""freezone: goods under the free customs zone procedure, tracked so that an officer believes it."""
