"""By which name calendars and news readers know a record for ever."""

from doithoai.records import Archive, DialogueFolder


def commune_key(archive: Archive) -> str:
    """The first address the commune had, without slashes at the ends: `hai-phong/phuong-cu`.

    A renamed folder lists its former addresses, the oldest first; so it keeps its name.
    """
    former = archive.commune.record.former_paths if archive.commune else ()
    return former[0].strip("/") if former else archive.folder


def dialogue_key(folder: DialogueFolder, archive: Archive) -> str:
    """The first address the dialogue had: `hai-phong/phuong-cu/2025/dinh-ky-1`."""
    former = folder.entry.record.former_paths
    if former:
        return former[0].strip("/")
    return f"{commune_key(archive)}/{folder.year}/{folder.slug}"
