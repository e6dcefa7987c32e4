"""The pages and the index by which a place is found, pressed from digests and the registry."""

from collections.abc import Iterator

from doithoai import routes
from doithoai.pages import (
    Artifact,
    press_find,
    press_former_places,
    press_places,
)
from doithoai.search import place_files
from doithoai.settings import Registry
from doithoai.site.workshop import Workshop
from doithoai.views import (
    ProvinceDigest,
    atlas_of,
    find_view,
    former_places_views,
    places_views,
)


def finding_artifacts(provinces: tuple[ProvinceDigest, ...], shop: Workshop) -> Iterator[Artifact]:
    """The page of all provinces, two lists for each of them, and the files of the index."""
    atlas = atlas_of(provinces, shop.settings.registry)
    yield press_find(find_view(atlas), shop.press)
    for places in places_views(atlas):
        yield press_places(places, shop.press)
    for former in former_places_views(atlas):
        yield press_former_places(former, shop.press)
    for path, data in place_files(atlas):
        yield Artifact(path=path, data=data)


def finding_paths(provinces: tuple[ProvinceDigest, ...], registry: Registry) -> Iterator[str]:
    """The addresses of these pages for search engines, the fictional province left out."""
    fictional = {province.slug for province in provinces if province.fictional}
    slugs = {*registry.province_slugs.values(), *(province.slug for province in provinces)}
    homes = {
        registry.communes[u.heir].province_code
        for u in registry.former
        if u.heir in registry.communes
    }
    told = {registry.province_slugs[code] for code in homes}
    told |= {p.slug for p in provinces for commune in p.communes if commune.former_names}
    yield from map(routes.places, sorted(slugs - fictional))
    yield from map(routes.former_places, sorted(told - fictional))
