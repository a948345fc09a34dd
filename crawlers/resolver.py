"""Name resolution that leads to public addresses alone, of either version of IP. Twisted connects to exactly the addresses that it
gives, so a name that changes its answer between the check and the connection wins nothing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from scrapy.resolver import CachingHostnameResolver
from twisted.internet.interfaces import IResolutionReceiver
from zope.interface import implementer  # type: ignore[import-untyped]

from crawlers.addresses import is_public

if TYPE_CHECKING:
    from twisted.internet.interfaces import IAddress, IHostResolution


class PublicResolver(CachingHostnameResolver):
    """Scrapy's caching resolver, for public addresses only; the proxy's own name is a person's choice and may be any."""

    allowed: frozenset[str] = frozenset()
    refused: set[str] = set()  # noqa: RUF012 - of the process: who asks afterwards why a name did not resolve

    def resolveHostName(
        self, resolutionReceiver: IResolutionReceiver, hostName: str, portNumber: int = 0,
        addressTypes: Sequence[type[IAddress]] | None = None, transportSemantics: str = "TCP",
    ) -> IHostResolution:  # fmt: skip
        receiver: Any = resolutionReceiver if hostName in self.allowed else _PublicOnly(resolutionReceiver, hostName, self.refused)
        return super().resolveHostName(receiver, hostName, portNumber, addressTypes, transportSemantics)


@implementer(IResolutionReceiver)
class _PublicOnly:
    """Lets public addresses pass. A name that has private ones besides is asked at the others; one that has no other is refused."""

    def __init__(self, receiver: Any, name: str, refused: set[str]):
        self._receiver, self._name, self._refused = receiver, name, refused
        self._public = self._private = False

    def resolutionBegan(self, resolution: IHostResolution) -> None:
        self._receiver.resolutionBegan(resolution)

    def addressResolved(self, address: Any) -> None:
        if is_public(address.host):
            self._public = True
            self._receiver.addressResolved(address)
        else:
            self._private = True

    def resolutionComplete(self) -> None:
        if self._private and not self._public:
            self._refused.add(self._name)
        else:
            self._refused.discard(self._name)
        self._receiver.resolutionComplete()
