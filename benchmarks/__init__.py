"""Speed and memory, each figure beside one that it is held to and measured in the same run: machines are noisy."""
