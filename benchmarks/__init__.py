"""What the budgets of DESIGN.md, section 9, cost: ours and the bare floor side by side in one run.

``python -m benchmarks [--full] [NAME …]`` prints one JSON line for each measure.
"""
