"""The command line: whatever the desk can do, without a screen.

``main`` reads the arguments, ``commands`` is the table of what can be asked, one module for each
noun answers. Modules of nouns are imported only when they are asked for: start-up stays short.
"""
