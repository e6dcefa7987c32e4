"""Calendars and feeds as files: of a commune, of a province, of the country."""

from collections.abc import Iterator
from datetime import date

from doithoai import routes
from doithoai.exports import Channel, atom, calendar, json_feed
from doithoai.pages import Artifact, Lot
from doithoai.settings import Site
from doithoai.site.engine.shelved import source_of
from doithoai.views import (
    Bulletin,
    CommuneView,
    Diary,
    Owner,
    ProvinceDigest,
    commune_owner,
    country_owner,
    event_link,
    newest,
    province_owner,
    subscriptions,
)


def commune_feeds(view: CommuneView, bulletin: Bulletin, site: Site) -> Iterator[Artifact]:
    """A commune's calendars and feeds, and a calendar beside the page of each dialogue."""
    yield from _feeds(commune_owner(view.place), bulletin, site)
    for card in view.dialogues:
        link = event_link(card)
        entries = (o for o in bulletin.occasions if o.path == card.path)
        public = (entry for entry in entries if entry.diary is not Diary.DUTIES)
        yield _file(link.path, calendar(link, public, site.address))


def province_feeds(province: ProvinceDigest, site: Site, today: date) -> Lot:
    """A province's, from what its communes have in their digests."""
    return _joined(province_owner(province), (province,), site, today=today)


def country_feeds(provinces: tuple[ProvinceDigest, ...], site: Site, today: date) -> Lot:
    """The country's; nothing that is made up is in them."""
    real = tuple(province for province in provinces if not province.fictional)
    return _joined(country_owner(site.name), real, site, today=today)


def _joined(owner: Owner, provinces: tuple[ProvinceDigest, ...], site: Site, *, today: date) -> Lot:
    counted = [province.counted(today) for province in provinces]

    def make() -> Iterator[Artifact]:
        occasions = (entry for each in counted for entry in each.occasions)
        whole = Bulletin(
            occasions=tuple(sorted(occasions, key=lambda entry: (entry.day, entry.key))),
            news=tuple(piece for each in counted for piece in each.news),
        )
        return _feeds(owner, whole, site)

    told = (part for each in counted for part in (each.occasions, each.news))
    return Lot(name=f"{owner.path}tin", source=source_of(owner, *told), make=make)


def _feeds(owner: Owner, bulletin: Bulletin, site: Site) -> Iterator[Artifact]:
    offered = subscriptions(owner)
    for link in offered.calendars:
        held = (entry for entry in bulletin.occasions if entry.diary is link.diary)
        yield _file(link.path, calendar(link, held, site.address))
    for feed in offered.feeds:
        told = newest(piece for piece in bulletin.news if feed.feed.holds(piece.sort))
        channel = Channel(link=feed, home=owner.path, author=owner.name, site=site, news=told)
        yield _file(feed.atom, atom(channel))
        yield _file(feed.json, json_feed(channel))


def _file(path: str, data: bytes) -> Artifact:
    return Artifact(path=routes.file_of(path), data=data)
