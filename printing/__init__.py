"""Paper: a finished document goes in, bytes come out; nothing is looked up on the way.

Imported only when something is printed: it brings reportlab, pillow and python-barcode along.
"""
