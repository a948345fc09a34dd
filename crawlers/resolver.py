"""Name resolution that refuses to lead to a private address. Twisted connects to exactly the address that it gives, so a name
that changes its answer between the check and the connection wins nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scrapy.resolver import CachingThreadedResolver
from twisted.internet.error import DNSLookupError

from crawlers.addresses import is_public

if TYPE_CHECKING:
    from twisted.internet.defer import Deferred


class PublicResolver(CachingThreadedResolver):
    """Scrapy's caching resolver, for public addresses only; the proxy's own name is a person's choice and may be any."""

    allowed: frozenset[str] = frozenset()
    refused: set[str] = set()  # noqa: RUF012 - of the process: who asks afterwards why a name did not resolve

    def getHostByName(self, name: str, timeout: Any = ()) -> Deferred[str]:
        found = super().getHostByName(name, timeout)
        if name not in self.allowed:
            found.addCallback(self._public, name)
        return found

    def _public(self, address: str, name: str) -> str:
        if not is_public(address):
            self.refused.add(name)
            raise DNSLookupError(f"{name} resolves to {address}, which is not a public address")
        return address
