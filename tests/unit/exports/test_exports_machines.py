"""What search engines are told."""

from doithoai.exports import robots, sitemap, sitemap_index


def test_the_sitemap_lists_full_addresses() -> None:
    assert sitemap(["/", "/hai-phong/"], "https://doithoai.example/").decode() == (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
        "<url><loc>https://doithoai.example/</loc></url>\n"
        "<url><loc>https://doithoai.example/hai-phong/</loc></url>\n"
        "</urlset>\n"
    )


def test_the_index_names_the_lists() -> None:
    assert sitemap_index(["/hai-phong/sitemap.xml"], "https://doithoai.example/").decode() == (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
        "<sitemap><loc>https://doithoai.example/hai-phong/sitemap.xml</loc></sitemap>\n"
        "</sitemapindex>\n"
    )


def test_robots_name_the_sitemap_below_any_folder() -> None:
    assert robots("https://xa.example/doi-thoai/").decode() == (
        "User-agent: *\nAllow: /\n\nSitemap: https://xa.example/doi-thoai/sitemap.xml\n"
    )
