"""What machines read of the site."""

from doithoai.exports.robots import robots
from doithoai.exports.sitemap import sitemap

__all__ = ["robots", "sitemap"]
