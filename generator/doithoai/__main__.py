"""`python -m doithoai` and the console script `doithoai`."""

from doithoai.commands import main

if __name__ == "__main__":
    main()
