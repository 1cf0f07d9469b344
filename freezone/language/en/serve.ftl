# The desk in a browser, and what the program itself stands on.

cli-command-serve = Show the desk in a browser
cli-option-host = address of this machine to serve at
cli-option-port = port to serve at

serve-open = The desk is at { $url }. Ctrl+C ends it.
serve-beyond = Warning: at { $host } everybody who reaches this machine sees the log-in, and what passes between is not encrypted. Better serve at 127.0.0.1 and let others in by an SSH tunnel.

FZ-660 = The desk needs “{ $part }”, which is not installed.
    .do = Install it: pip install 'freezone[desk]'. The commands work without it.
FZ-661 = Nothing can be served at { $host }, port { $port }: { $detail }.
    .do = Choose another port with --port, or an address of this machine with --host.
