"""`python -m copydesk` is the command line."""

if __name__ == "__main__":  # and nothing for the workers that this process spawns: they import this file, and need no commands
    from copydesk.cli import main

    main()
