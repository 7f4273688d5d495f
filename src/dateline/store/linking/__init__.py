"""What connects articles, as the store holds it: one kind of link a file, its tables in `tables`.

Everything here works on article numbers and runs in the transaction of its caller.
"""
